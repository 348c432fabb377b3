/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attendance and the base of a vote, explained. */

#include "scb-config.h"

#include "scb-attendance-text.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"
#include "scb-glib.h"

/* One number of a sum with its name: "3 exempt". */
typedef struct
{
  gint64 count;
  const char *format; /* translated, with one %s */
} Term;

static char *
number (gint64 value)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

/* The only text of a number is its digits, so a translation may put it anywhere. */
static char *
name_term (const Term *term)
{
  g_autofree char *digits = number (term->count);
  g_auto (GStrv) parts = g_strsplit (term->format, "%s", 2);

  return g_strjoinv (digits, parts);
}

/* "24 on the roll − 3 exempt = 21": the first term less the others; those that are unknown or 0
 * stay out. */
static char *
explain_sum (const Term *terms, guint n_terms, gint64 result)
{
  GString *text = g_string_new (NULL);
  gint64 sum = 0;
  guint n_shown = 0;

  for (guint i = 0; i < n_terms; i++)
    {
      g_autofree char *term = name_term (&terms[i]);

      if (i > 0 && terms[i].count <= 0)
        continue;
      g_string_append_printf (text, "%s%s", n_shown > 0 ? " − " : "", term);
      sum = n_shown == 0 ? terms[i].count : sum - terms[i].count;
      n_shown++;
    }
  if (result != SCB_UNKNOWN && sum == result && n_shown > 1)
    g_string_append_printf (text, " = %" G_GINT64_FORMAT, result);
  else if (result != SCB_UNKNOWN && sum != result)
    {
      /* Counts that were typed need not agree; then nothing is claimed to follow from anything. */
      g_autofree char *expected = number (result);

      g_string_append_printf (text, "; ");
      g_string_append_printf (text, _("%s expected"), expected);
    }
  return scb_string_free (text);
}

static char *
explain_expected (const ScbAttendanceCount *count)
{
  const Term terms[] = {
    { count->total, _("%s on the roll") },
    { count->exempt, _("%s exempt") },
    { count->special_duty, _("%s on special duty") },
    { count->away, _("%s temporarily elsewhere") },
    { count->suspended, _("%s suspended") },
  };
  const Term expected = { count->expected, _("%s expected") };

  if (count->total != SCB_UNKNOWN)
    return explain_sum (terms, G_N_ELEMENTS (terms), count->expected);
  return count->expected != SCB_UNKNOWN ? name_term (&expected)
                                        : g_strdup (_("number on the roll unknown"));
}

static void
append_term (GString *text, const char *before, gint64 count, const char *format)
{
  const Term term = { count, format };
  g_autofree char *named = name_term (&term);

  if (count > 0)
    g_string_append_printf (text, "%s%s", before, named);
}

/* Papers write "90,5"; an English screen shows "90.5". */
static char *
percent_text (double rate)
{
  g_autofree char *percent = scb_number_text (rate * 100, 1);
  g_auto (GStrv) parts = g_strsplit (percent, ",", 2);

  /* Translators: what stands before the decimals of a number. */
  return g_strjoinv (C_("decimal separator", "."), parts);
}

static void
append_present (GString *text, const ScbAttendanceCount *count)
{
  g_autofree char *present = number (count->present);

  g_string_append (text, "; ");
  if (count->present == SCB_UNKNOWN)
    {
      g_string_append (text, _("attendance unknown"));
      return;
    }
  g_string_append_printf (text, _("%s present"), present);
  append_term (text, ", ", count->present_exempt, _("besides %s not expected"));
  append_term (text, ", ", count->present_temporary, _("besides %s here temporarily"));
  if (!isnan (count->rate))
    {
      g_autofree char *percent = percent_text (count->rate);

      g_string_append_printf (text, "; %s %%", percent);
    }
  if (count->expected != SCB_UNKNOWN && count->excused != SCB_UNKNOWN
      && count->unexcused != SCB_UNKNOWN)
    append_term (text, "; ", count->expected - count->present - count->excused - count->unexcused,
                 _("%s not called yet"));
}

char *
scb_attendance_text (const ScbAttendanceCount *count)
{
  g_autofree char *expected = explain_expected (count);
  GString *text = g_string_new (expected);

  append_present (text, count);
  return scb_string_free (text);
}

/* ---- votes ---- */

gint64
scb_vote_needed (gint64 base, ScbVoteThreshold threshold)
{
  if (base == SCB_UNKNOWN || base == 0)
    return SCB_UNKNOWN;
  return threshold == SCB_VOTE_THRESHOLD_TWO_THIRDS ? (base * 2 + 2) / 3 : base / 2 + 1;
}

enum
{
  OFFICIAL,
  AWAY,
  SUSPENDED,
  EXEMPT_ABSENT,
  SPECIAL_DUTY_ABSENT,
  EXCUSED,
  N_TERMS,
};

/* Which term of the sum takes a row out of the base; OFFICIAL where it stays in. */
static int
term_of (ScbAttendance *row)
{
  gboolean present = row->state == SCB_ATTENDANCE_STATE_PRESENT;

  switch (row->duty)
    {
    case SCB_DUTY_AWAY:
      return AWAY;
    case SCB_DUTY_SUSPENDED:
      return SUSPENDED;
    case SCB_DUTY_EXEMPT:
      return present ? OFFICIAL : EXEMPT_ABSENT;
    case SCB_DUTY_SPECIAL_DUTY:
      return present ? OFFICIAL : SPECIAL_DUTY_ABSENT;
    default:
      return row->state == SCB_ATTENDANCE_STATE_EXCUSED ? EXCUSED : OFFICIAL;
    }
}

char *
scb_vote_base_text (ScbDossier *dossier, ScbVoteThreshold threshold)
{
  Term terms[N_TERMS] = {
    { 0, _("%s official") },
    { 0, _("%s temporarily elsewhere") },
    { 0, _("%s suspended") },
    { 0, _("%s exempt and absent") },
    { 0, _("%s absent on special duty") },
    { 0, _("%s excused") },
  };
  gint64 base = scb_vote_base (dossier);
  g_autofree char *sum = NULL, *needed = number (scb_vote_needed (base, threshold));

  if (base == SCB_UNKNOWN)
    return g_strdup (_("The base of the count is unknown until the roll is called."));
  for (guint i = 0; i < dossier->attendance->len; i++)
    {
      ScbAttendance *row = dossier->attendance->pdata[i];
      int term = term_of (row);

      if (row->standing != SCB_STANDING_OFFICIAL)
        continue;
      terms[OFFICIAL].count++;
      if (term != OFFICIAL)
        terms[term].count++;
    }
  sum = explain_sum (terms, N_TERMS, base);
  if (base == 0)
    return g_strdup_printf (_("%s: nobody can vote"), sum);
  if (threshold == SCB_VOTE_THRESHOLD_TWO_THIRDS)
    return g_strdup_printf (_("%s: at least two thirds is %s"), sum, needed);
  return g_strdup_printf (_("%s: more than half is %s"), sum, needed);
}
