/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A member or a guest, as the roll-call says it. */

#include "scb-config.h"

#include "scb-roll-item.h"

#include <glib/gi18n-lib.h>

#include "scb-glib.h"
#include "scb-labels.h"
#include "scb-session-people.h"
#include "scb-text-fold.h"

struct _ScbRollItem
{
  GObject parent_instance;

  ScbRecord *record;
  char *name;
  char *folded;
  char *about;
  char *state;
  ScbDuty usual;
  gboolean open;
};

G_DEFINE_FINAL_TYPE (ScbRollItem, scb_roll_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- in words ---- */

static const char *
duty_text (ScbDuty duty)
{
  switch (duty)
    {
    case SCB_DUTY_EXEMPT:
      return _("exempt");
    case SCB_DUTY_AWAY:
      return _("temporarily elsewhere");
    case SCB_DUTY_SPECIAL_DUTY:
      return _("on special duty");
    case SCB_DUTY_SUSPENDED:
      return _("suspended");
    default:
      return NULL;
    }
}

static char *
about_member (ScbAttendance *row)
{
  const char *standing = scb_standing_label (row->standing);
  const char *duty = duty_text (row->duty);

  return g_strconcat (standing != NULL ? standing : "", duty != NULL ? " · " : "",
                      duty != NULL ? duty : "", NULL);
}

static char *
about_guest (ScbGuest *guest)
{
  return g_strconcat (_("Guest"), guest->post != NULL ? " · " : "",
                      guest->post != NULL ? guest->post : "", guest->agency != NULL ? " · " : "",
                      guest->agency != NULL ? guest->agency : "", NULL);
}

static char *
presence_text (ScbAttendance *row)
{
  GString *text = g_string_new ("✓ ");

  g_string_append (text, scb_attendance_state_label (row->state));
  if (row->arrived_at != NULL)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, _("came late at %s"), row->arrived_at);
    }
  if (row->left_at != NULL)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, _("left early at %s"), row->left_at);
    }
  return scb_string_free (text);
}

static char *
excuse_text (ScbAttendance *row)
{
  return g_strconcat ("– ", scb_attendance_state_label (row->state),
                      row->reason != NULL ? ": " : "", row->reason != NULL ? row->reason : "",
                      NULL);
}

/* Each state has its own sign, for colour alone tells nobody. */
static char *
state_of_member (ScbAttendance *row)
{
  switch (row->state)
    {
    case SCB_ATTENDANCE_STATE_PRESENT:
      return presence_text (row);
    case SCB_ATTENDANCE_STATE_EXCUSED:
      return excuse_text (row);
    case SCB_ATTENDANCE_STATE_UNEXCUSED:
      return g_strconcat ("✗ ", scb_attendance_state_label (row->state), NULL);
    default:
      return row->duty == SCB_DUTY_EXPECTED ? g_strconcat ("○ ", _("not called yet"), NULL)
                                            : g_strconcat ("– ", _("not expected"), NULL);
    }
}

static char *
state_of_guest (ScbGuest *guest)
{
  switch (guest->present)
    {
    case SCB_ANSWER_YES:
      return g_strconcat ("✓ ", _("Present"), NULL);
    case SCB_ANSWER_NO:
      return g_strconcat ("✗ ", _("Absent"), NULL);
    default:
      return g_strconcat ("○ ", _("not called yet"), NULL);
    }
}

/* ---- the object ---- */

static void
scb_roll_item_finalize (GObject *object)
{
  ScbRollItem *self = SCB_ROLL_ITEM (object);

  g_clear_object (&self->record);
  g_free (self->name);
  g_free (self->folded);
  g_free (self->about);
  g_free (self->state);

  G_OBJECT_CLASS (scb_roll_item_parent_class)->finalize (object);
}

static void
scb_roll_item_class_init (ScbRollItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_roll_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
scb_roll_item_init (ScbRollItem *self)
{
}

ScbRollItem *
scb_roll_item_new (ScbRecord *record, ScbDossier *dossier)
{
  ScbRollItem *self = g_object_new (SCB_TYPE_ROLL_ITEM, NULL);

  scb_roll_item_update (self, record, dossier);
  return self;
}

static ScbDuty
find_usual_duty (ScbDossier *dossier, ScbAttendance *row)
{
  for (guint i = 0; i < dossier->roll->len; i++)
    if (SCB_ATTENDANCE (dossier->roll->pdata[i])->member == row->member)
      return SCB_ATTENDANCE (dossier->roll->pdata[i])->duty;
  return SCB_DUTY_UNKNOWN;
}

static gboolean
set_name (ScbRollItem *self, const char *name)
{
  if (!scb_set_string (&self->name, name != NULL ? name : "…"))
    return FALSE;
  g_free (self->folded);
  self->folded = scb_text_fold (self->name);
  return TRUE;
}

void
scb_roll_item_update (ScbRollItem *self, ScbRecord *record, ScbDossier *dossier)
{
  gboolean is_member = SCB_IS_ATTENDANCE (record);
  gboolean changed = self->record == NULL || !scb_record_equal (self->record, record);

  g_set_object (&self->record, record);
  changed |= set_name (
      self, is_member ? scb_session_people_name (dossier, SCB_ATTENDANCE (record)->member)
                      : SCB_GUEST (record)->name);
  if (is_member)
    self->usual = find_usual_duty (dossier, SCB_ATTENDANCE (record));
  if (!changed)
    return;
  g_free (self->about);
  g_free (self->state);
  self->about
      = is_member ? about_member (SCB_ATTENDANCE (record)) : about_guest (SCB_GUEST (record));
  self->state
      = is_member ? state_of_member (SCB_ATTENDANCE (record)) : state_of_guest (SCB_GUEST (record));
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
scb_roll_item_is_of (ScbRollItem *self, GType type, gint64 id)
{
  return G_OBJECT_TYPE (self->record) == type && scb_record_get_id (self->record) == id;
}

ScbRecord *
scb_roll_item_get_record (ScbRollItem *self)
{
  return self->record;
}

const char *
scb_roll_item_get_name (ScbRollItem *self)
{
  return self->name;
}

const char *
scb_roll_item_get_about (ScbRollItem *self)
{
  return self->about;
}

const char *
scb_roll_item_get_state (ScbRollItem *self)
{
  return self->state;
}

const char *
scb_roll_item_get_dues (ScbRollItem *self)
{
  ScbDues dues
      = SCB_IS_ATTENDANCE (self->record) ? SCB_ATTENDANCE (self->record)->dues : SCB_DUES_UNKNOWN;

  return dues == SCB_DUES_PAID     ? _("Dues paid")
         : dues == SCB_DUES_UNPAID ? _("Dues not paid")
                                   : _("Dues");
}

gboolean
scb_roll_item_matches (ScbRollItem *self, const char *folded)
{
  return scb_text_fold_matches (self->folded, folded);
}

gboolean
scb_roll_item_is_uncalled (ScbRollItem *self)
{
  ScbAttendance *row = SCB_IS_ATTENDANCE (self->record) ? SCB_ATTENDANCE (self->record) : NULL;

  return row != NULL && row->duty == SCB_DUTY_EXPECTED
         && row->state == SCB_ATTENDANCE_STATE_UNKNOWN;
}

ScbDuty
scb_roll_item_get_usual_duty (ScbRollItem *self)
{
  return self->usual;
}

gboolean
scb_roll_item_get_open (ScbRollItem *self)
{
  return self->open;
}

void
scb_roll_item_set_open (ScbRollItem *self, gboolean open)
{
  if (self->open == open)
    return;
  self->open = open;
  g_signal_emit (self, signals[CHANGED], 0);
}
