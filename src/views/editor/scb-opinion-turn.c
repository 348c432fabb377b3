/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decisions made of opinions, opinions made of a copied text. */

#include "scb-config.h"

#include "scb-opinion-turn.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-decision-text.h"
#include "scb-glib.h"
#include "scb-session-people.h"
#include "scb-text-fold.h"

const char *
scb_turn_label (ScbTurn turn)
{
  static const char *const labels[SCB_N_TURNS] = {
    N_("Make a task of an opinion"),
    N_("Make a pledge of an opinion"),
    N_("Make a proposal of an opinion"),
    N_("Make a commendation of an opinion"),
  };

  return labels[turn];
}

/* Whose whole name stands in @text; 0 for nobody, or for more than one. */
static gint64
find_named (ScbDossier *dossier, const char *text)
{
  g_autofree char *folded = scb_text_fold (text);
  gint64 found = 0;

  for (guint i = 0; i < dossier->attendance->len; i++)
    {
      gint64 member = SCB_ATTENDANCE (dossier->attendance->pdata[i])->member;
      const char *name = scb_dossier_get_name (dossier, member);
      g_autofree char *folded_name = name != NULL ? scb_text_fold (name) : NULL;

      if (folded_name == NULL || strstr (folded, folded_name) == NULL)
        continue;
      if (found != 0)
        return 0;
      found = member;
    }
  return found;
}

static const char *
guest_name (ScbDossier *dossier, gint64 guest)
{
  for (guint i = 0; guest != 0 && i < dossier->guests->len; i++)
    if (scb_record_get_id (dossier->guests->pdata[i]) == guest)
      return SCB_GUEST (dossier->guests->pdata[i])->name;
  return NULL;
}

ScbRecord *
scb_opinion_turn (ScbOpinion *opinion, ScbDossier *dossier, ScbTurn turn)
{
  static GType (*const types[SCB_N_TURNS]) (void)
      = { scb_task_get_type, scb_pledge_get_type, scb_proposal_get_type, scb_recognition_get_type };
  GPtrArray *others[SCB_N_TURNS]
      = { dossier->tasks, dossier->pledges, dossier->proposals, dossier->recognitions };
  ScbRecord *record = scb_record_new (types[turn]());
  const char *name
      = opinion->guest != 0 ? guest_name (dossier, opinion->guest) : opinion->speaker_name;

  scb_decision_begin (record, dossier, others[turn]);
  g_object_set (record, "agenda-item", opinion->agenda_item, NULL);
  switch (turn)
    {
    case SCB_TURN_TASK:
      g_object_set (record, "title", opinion->text, "lead", opinion->speaker, "lead-name", name,
                    "state", SCB_TASK_STATE_OPEN, NULL);
      break;
    case SCB_TURN_PLEDGE:
      g_object_set (record, "text", opinion->text, "member", opinion->speaker, "name", name, NULL);
      break;
    case SCB_TURN_PROPOSAL:
      g_object_set (record, "text", opinion->text, NULL);
      break;
    default:
      g_object_set (record, "kind", SCB_RECOGNITION_KIND_COMMENDED, "reason", opinion->text,
                    "member", find_named (dossier, opinion->text), NULL);
    }
  return record;
}

static gint64
find_guest (ScbDossier *dossier, const char *name)
{
  g_autofree char *wanted = scb_text_fold (name);

  for (guint i = 0; i < dossier->guests->len; i++)
    {
      g_autofree char *folded = scb_text_fold (SCB_GUEST (dossier->guests->pdata[i])->name);

      if (g_str_equal (folded, wanted))
        return scb_record_get_id (dossier->guests->pdata[i]);
    }
  return 0;
}

void
scb_opinion_set_speaker (ScbOpinion *opinion, ScbDossier *dossier, gint64 member, const char *name)
{
  gint64 guest = 0;

  if (member == 0 && !scb_string_is_empty (name))
    member = scb_session_people_named (scb_session_people_of (dossier), name);
  if (member == 0 && !scb_string_is_empty (name))
    guest = find_guest (dossier, name);
  g_object_set (opinion, "speaker", member, "guest", guest, "speaker-name",
                member == 0 && guest == 0 && !scb_string_is_empty (name) ? name : NULL, NULL);
}

ScbOpinion *
scb_opinion_new_from_piece (const ScbOpinionPiece *piece,
                            ScbDossier *dossier,
                            gint64 item,
                            gint64 position)
{
  const char *who = piece->speaker != NULL ? piece->speaker : piece->post;
  ScbOpinion *opinion;

  if (scb_string_is_empty (piece->body))
    return NULL;
  opinion = g_object_new (SCB_TYPE_OPINION, "agenda-item", item, "position", position, "text",
                          piece->body, NULL);
  scb_opinion_set_speaker (opinion, dossier, 0, who);
  return opinion;
}
