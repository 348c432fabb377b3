/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed on the roll-call page. */

#include "scb-config.h"

#include "scb-roll-kinds.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "scb-glib.h"

/* ---- one member ---- */

static gboolean
is_detail_shown (ScbRecord *record, const char *field)
{
  ScbAttendance *row = SCB_ATTENDANCE (record);

  if (g_str_equal (field, "arrived_at"))
    return row->state == SCB_ATTENDANCE_STATE_PRESENT || row->arrived_at != NULL;
  if (g_str_equal (field, "left_at"))
    return row->state == SCB_ATTENDANCE_STATE_PRESENT || row->left_at != NULL;
  return TRUE;
}

const ScbRecordKind *
scb_roll_details (void)
{
  static const ScbFormField fields[] = {
    { .name = "reason", .label = N_("Reason"), .is_wide = TRUE },
    { .name = "arrived_at", .label = N_("Came late, at") },
    { .name = "left_at", .label = N_("Left early, at") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_attendance_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Change roll-call"),
    .change_label = N_("Change roll-call"),
    .needed = N_("A member of the roll stays in the roll-call."),
    .is_shown = is_detail_shown,
  };

  return &kind;
}

/* ---- counts ---- */

static const ScbFormField count_fields[] = {
  { .name = "roll_total", .label = N_("On the roll") },
  { .name = "roll_official", .label = N_("Official members on the roll") },
  { .name = "roll_probationary", .label = N_("Probationary members on the roll") },
  { .name = "roll_exempt", .label = N_("Exempt") },
  { .name = "roll_special_duty", .label = N_("On special duty") },
  { .name = "roll_away", .label = N_("Temporarily elsewhere") },
  { .name = "roll_temporary", .label = N_("Here temporarily") },
  { .name = "expected", .label = N_("Expected") },
  { .name = "present", .label = N_("Present") },
  { .name = "present_official", .label = N_("Official members present") },
  { .name = "present_probationary", .label = N_("Probationary members present") },
  { .name = "excused", .label = N_("Excused") },
  { .name = "unexcused", .label = N_("Absent without reason") },
  { .name = "speakers", .label = N_("Members who spoke") },
  { .name = "dues_paid", .label = N_("Members who have paid their dues") },
  { .name = "dues_due", .label = N_("Members who have to pay") },
};

/* Parts that cannot be more than the whole; @is_all: nor less, once each of them is known. */
typedef struct
{
  const char *parts[4];
  const char *whole;
  gboolean is_all;
} Sum;

static const Sum sums[] = {
  { { "roll_official", "roll_probationary" }, "roll_total", TRUE },
  { { "roll_exempt", "roll_special_duty", "roll_away", "expected" }, "roll_total", FALSE },
  { { "present", "excused", "unexcused" }, "expected", TRUE },
  { { "present", "excused", "unexcused" }, "roll_total", FALSE },
  { { "present_official", "present_probationary" }, "present", TRUE },
  { { "present_official" }, "roll_official", FALSE },
  { { "present_probationary" }, "roll_probationary", FALSE },
  { { "speakers" }, "present", FALSE },
  { { "dues_paid" }, "dues_due", FALSE },
};

static gint64
get_count (ScbRecord *record, const char *name)
{
  return scb_record_get_int (record,
                             scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), name));
}

static const char *
label_of (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (count_fields); i++)
    if (g_str_equal (count_fields[i].name, name))
      return _(count_fields[i].label);
  return name;
}

gboolean
scb_roll_counts_is_field (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (count_fields); i++)
    if (g_strcmp0 (count_fields[i].name, name) == 0)
      return TRUE;
  return FALSE;
}

/* "Present (19) + Excused (2)"; @sum (out) of those that are known, @n_unknown (out) others. */
static char *
add_up (const Sum *rule, ScbRecord *record, gint64 *sum, guint *n_unknown)
{
  GString *text = g_string_new (NULL);

  *sum = 0;
  *n_unknown = 0;
  for (guint i = 0; i < G_N_ELEMENTS (rule->parts) && rule->parts[i] != NULL; i++)
    {
      gint64 part = get_count (record, rule->parts[i]);

      if (part == SCB_UNKNOWN)
        {
          (*n_unknown)++;
          continue;
        }
      g_string_append_printf (text, "%s%s (%" PRId64 ")", text->len > 0 ? " + " : "",
                              label_of (rule->parts[i]), part);
      *sum += part;
    }
  if (strchr (text->str, '+') != NULL)
    g_string_append_printf (text, " = %" PRId64, *sum);
  return scb_string_free (text);
}

/* (transfer full) (nullable): what is wrong with one sum; @only_impossible: not that it is less. */
static char *
judge (const Sum *rule, ScbRecord *record, gboolean only_impossible)
{
  gint64 whole = get_count (record, rule->whole);
  gint64 sum;
  guint n_unknown;
  g_autofree char *parts = add_up (rule, record, &sum, &n_unknown);
  g_autofree char *limit = NULL;

  if (whole == SCB_UNKNOWN || *parts == '\0')
    return NULL;
  limit = g_strdup_printf ("%s (%" PRId64 ")", label_of (rule->whole), whole);
  if (sum > whole)
    /* Translators: "Present (19) + Excused (3) = 22: more than Expected (21)." */
    return g_strdup_printf (_("%s: more than %s."), parts, limit);
  if (!only_impossible && rule->is_all && n_unknown == 0 && sum < whole)
    return g_strdup_printf (_("%s: less than %s."), parts, limit);
  return NULL;
}

static char *
refuse_counts (ScbRecord *changed, ScbDossier *dossier)
{
  char *sentence = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sums) && sentence == NULL; i++)
    sentence = judge (&sums[i], changed, TRUE);
  return sentence;
}

/* Who is expected follows from the roll as long as nobody says otherwise. */
static gint64
follow_expected (ScbRecord *record)
{
  static const char *const less[] = { "roll_exempt", "roll_special_duty", "roll_away" };
  gint64 expected = get_count (record, "roll_total");

  for (guint i = 0; i < G_N_ELEMENTS (less); i++)
    {
      gint64 count = get_count (record, less[i]);

      if (expected == SCB_UNKNOWN || count == SCB_UNKNOWN || count > expected)
        return SCB_UNKNOWN;
      expected -= count;
    }
  return expected;
}

static void
adjust_counts (ScbRecord *changed, const char *field, ScbDossier *dossier)
{
  ScbSession *session = SCB_SESSION (changed);
  gint64 before = follow_expected (SCB_RECORD (dossier->session));
  gint64 now = follow_expected (changed);

  if (!g_str_equal (field, "expected") && now != SCB_UNKNOWN && now != before
      && (session->expected == SCB_UNKNOWN || session->expected == before))
    g_object_set (changed, "expected", now, NULL);
  /* More than the total of the score is known now. */
  if (session->detail == SCB_SESSION_DETAIL_SCORE && session->present != SCB_UNKNOWN)
    g_object_set (changed, "detail", SCB_SESSION_DETAIL_COUNTS, NULL);
}

static GtkWidget *
make_doubts (gpointer context)
{
  return g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign",
                       0.0, "name", "doubts", NULL);
}

static void
show_doubts (GtkWidget *extra, ScbRecord *record, ScbDossier *dossier)
{
  GString *text = g_string_new (NULL);
  g_autofree char *doubts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autofree char *sentence = judge (&sums[i], record, FALSE);

      if (sentence != NULL)
        g_string_append_printf (text, "%s⚠ %s", text->len > 0 ? "\n" : "", sentence);
    }
  doubts = scb_string_free (text);
  gtk_label_set_label (GTK_LABEL (extra), doubts);
  gtk_widget_set_visible (extra, *doubts != '\0');
}

const ScbRecordKind *
scb_roll_counts (void)
{
  static const ScbRecordKind kind = {
    .get_type = scb_session_get_type,
    .fields = count_fields,
    .n_fields = G_N_ELEMENTS (count_fields),
    .insert_label = N_("Change counts of the roll-call"),
    .change_label = N_("Change counts of the roll-call"),
    .needed = N_("A session needs its kind and its month."),
    .adjust = adjust_counts,
    .refuse = refuse_counts,
    .make_extra = make_doubts,
    .show_extra = show_doubts,
  };

  return &kind;
}
