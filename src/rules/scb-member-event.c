/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can happen to a member, and what each event asks for. */

#include "scb-config.h"

#include "scb-member-event.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *label;
  ScbMemberEventParts parts;
} Description;

static const Description descriptions[SCB_N_MEMBER_EVENTS] = {
  [SCB_MEMBER_EVENT_ADMITTED] = { N_("Admission to the party"), SCB_MEMBER_EVENT_ASKS_BRANCH },
  [SCB_MEMBER_EVENT_OFFICIAL] = { N_("Recognition as an official member"), 0 },
  [SCB_MEMBER_EVENT_MOVED_IN]
  = { N_("Arrival from elsewhere"),
      SCB_MEMBER_EVENT_ASKS_BRANCH | SCB_MEMBER_EVENT_ASKS_PLACE | SCB_MEMBER_EVENT_ASKS_STANDING },
  [SCB_MEMBER_EVENT_MOVED_OUT] = { N_("Transfer to another branch"),
                                   SCB_MEMBER_EVENT_ASKS_TARGET | SCB_MEMBER_EVENT_ASKS_PLACE },
  [SCB_MEMBER_EVENT_REINFORCED]
  = { N_("Reinforcement of a branch"), SCB_MEMBER_EVENT_ASKS_TARGET },
  [SCB_MEMBER_EVENT_AWAY]
  = { N_("Temporary stay elsewhere"),
      SCB_MEMBER_EVENT_ASKS_UNTIL | SCB_MEMBER_EVENT_ASKS_TARGET | SCB_MEMBER_EVENT_ASKS_PLACE },
  [SCB_MEMBER_EVENT_STAYING]
  = { N_("Temporary stay here"),
      SCB_MEMBER_EVENT_ASKS_UNTIL | SCB_MEMBER_EVENT_ASKS_BRANCH | SCB_MEMBER_EVENT_ASKS_PLACE },
  [SCB_MEMBER_EVENT_EXEMPTED]
  = { N_("Exemption from work and meetings"), SCB_MEMBER_EVENT_ASKS_UNTIL },
  [SCB_MEMBER_EVENT_BACK] = { N_("End of an exemption or temporary stay"), 0 },
  [SCB_MEMBER_EVENT_POST_BEGUN]
  = { N_("Entry upon a post"), SCB_MEMBER_EVENT_ASKS_BRANCH | SCB_MEMBER_EVENT_ASKS_NEW_POST },
  [SCB_MEMBER_EVENT_POST_ENDED] = { N_("End of a post"), SCB_MEMBER_EVENT_ASKS_POST },
  [SCB_MEMBER_EVENT_STRUCK_OFF] = { N_("Striking off the roll"), 0 },
  [SCB_MEMBER_EVENT_EXPELLED] = { N_("Expulsion"), 0 },
  [SCB_MEMBER_EVENT_RESIGNED] = { N_("Leaving the party"), 0 },
  [SCB_MEMBER_EVENT_DIED] = { N_("Death"), 0 },
};

const char *
scb_member_event_msgid (ScbMemberEventKind kind)
{
  return descriptions[kind].label;
}

const char *
scb_member_event_label (ScbMemberEventKind kind)
{
  return _(descriptions[kind].label);
}

ScbMemberEventParts
scb_member_event_asks (ScbMemberEventKind kind)
{
  return descriptions[kind].parts;
}

gboolean
scb_member_event_keeps_reason (ScbMemberEventKind kind)
{
  switch (kind)
    {
    case SCB_MEMBER_EVENT_ADMITTED:
    case SCB_MEMBER_EVENT_OFFICIAL:
    case SCB_MEMBER_EVENT_BACK:
    case SCB_MEMBER_EVENT_POST_BEGUN:
    case SCB_MEMBER_EVENT_POST_ENDED:
      return FALSE;
    default:
      return TRUE;
    }
}

gboolean
scb_member_event_of_matter (ScbMatterKind matter, ScbMemberEventKind *kind)
{
  switch (matter)
    {
    case SCB_MATTER_KIND_ADMISSION:
      *kind = SCB_MEMBER_EVENT_ADMITTED;
      return TRUE;
    case SCB_MATTER_KIND_OFFICIAL:
      *kind = SCB_MEMBER_EVENT_OFFICIAL;
      return TRUE;
    case SCB_MATTER_KIND_EXEMPTION:
      *kind = SCB_MEMBER_EVENT_EXEMPTED;
      return TRUE;
    case SCB_MATTER_KIND_REMOVAL:
      *kind = SCB_MEMBER_EVENT_STRUCK_OFF;
      return TRUE;
    default:
      return FALSE;
    }
}

void
scb_member_event_clear (ScbMemberEvent *self)
{
  g_clear_pointer (&self->day, g_free);
  g_clear_pointer (&self->until, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->post_title, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_object (&self->decision);
}
