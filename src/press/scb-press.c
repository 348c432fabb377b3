/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the book to the bytes of a PDF. */

#include "scb-config.h"

#include "scb-press-members.h"
#include "scb-press-month.h"
#include "scb-press-branch-private.h"
#include "scb-press-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-branch-history.h"
#include "scb-book-follow-up.h"
#include "scb-book-officials.h"
#include "scb-book-sessions.h"
#include "scb-branch-paper.h"
#include "scb-date.h"
#include "scb-follow-up-paper.h"
#include "scb-glib.h"
#include "scb-pdf.h"
#include "scb-period.h"
#include "scb-text-fold.h"
#include "scb-word.h"

G_DEFINE_QUARK (scb - press - error - quark, scb_press_error)

void
scb_print_free (ScbPrint *self)
{
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->draft, g_bytes_unref);
  g_free (self->title);
  g_free (self->file_name);
  g_strfreev (self->warnings);
  g_free (self);
}

/* ---- what is printed ---- */

void
scb_press_take_heading (ScbBook *book, ScbDossier *dossier, gint64 branch, const char *day)
{
  gint64 organization = scb_book_get_organization_of (book, branch, day);
  g_autoptr (GPtrArray) spells = NULL;

  dossier->branch = scb_book_get (book, SCB_TYPE_BRANCH, branch, NULL);
  dossier->branch_name = scb_book_get_branch_name (book, branch, day);
  dossier->organization_name = scb_book_get_organization_name (book, organization, day);
  spells = scb_book_list (book, SCB_TYPE_ORGANIZATION_SPELL, "organization", organization, NULL);
  for (guint i = 0; spells != NULL && i < spells->len; i++)
    {
      ScbOrganizationSpell *spell = spells->pdata[i];

      if (scb_date_in_span (day, spell->since, spell->until)
          && scb_set_string (&dossier->place, spell->place))
        break;
    }
}

ScbDossier *
scb_press_make_head (ScbBook *book, gint64 branch, const char *day, GError **error)
{
  g_autofree char *period = scb_period_of (day);
  g_autoptr (ScbSession) session
      = g_object_new (SCB_TYPE_SESSION, "branch", branch, "kind", SCB_SESSION_KIND_REGULAR, "state",
                      SCB_SESSION_STATE_PLANNED, "detail", SCB_SESSION_DETAIL_FULL, "period",
                      period, "held-on", day, NULL);
  g_autoptr (ScbDossier) dossier = scb_dossier_new (session);

  g_clear_pointer (&dossier->settings, g_hash_table_unref);
  dossier->settings = scb_book_get_settings (book, error);
  if (dossier->settings == NULL)
    return NULL;
  scb_press_take_heading (book, dossier, branch, day);
  return g_steal_pointer (&dossier);
}

/* A form that belongs to no session: a heading at most, and the branch's roll. */
static ScbDossier *
make_blank_dossier (ScbBook *book, const ScbPressJob *job, GError **error)
{
  g_autofree char *today = scb_date_today ();
  g_autofree char *this_period = scb_period_of (today);
  g_autoptr (ScbSession) session
      = g_object_new (SCB_TYPE_SESSION, "branch", job->branch, "kind", SCB_SESSION_KIND_REGULAR,
                      "state", SCB_SESSION_STATE_PLANNED, "detail", SCB_SESSION_DETAIL_FULL,
                      "period", job->period != NULL ? job->period : this_period, NULL);
  g_autoptr (ScbDossier) dossier = scb_dossier_new (session);
  g_autofree char *first_day = scb_period_first_day (session->period);

  g_clear_pointer (&dossier->settings, g_hash_table_unref);
  dossier->settings = scb_book_get_settings (book, error);
  if (dossier->settings == NULL)
    return NULL;
  if (job->branch == 0)
    return g_steal_pointer (&dossier);

  scb_press_take_heading (book, dossier, job->branch, first_day);
  g_clear_pointer (&dossier->roll, g_ptr_array_unref);
  dossier->roll = scb_book_list_roll (book, job->branch, first_day, error);
  for (guint i = 0; dossier->roll != NULL && i < dossier->roll->len; i++)
    {
      g_autoptr (ScbMember) member = scb_book_get (
          book, SCB_TYPE_MEMBER, SCB_ATTENDANCE (dossier->roll->pdata[i])->member, error);

      if (member == NULL)
        return NULL;
      scb_dossier_add_member (dossier, member, NULL);
    }
  return dossier->roll != NULL ? g_steal_pointer (&dossier) : NULL;
}

/* The session as far as the visit tells of it. */
static ScbDossier *
make_visited_dossier (ScbBook *book, ScbVisit *visit, GError **error)
{
  g_autofree char *today = scb_date_today ();
  const char *day = visit->visited_on != NULL ? visit->visited_on : today;
  g_autofree char *period = scb_period_of (day);
  g_autoptr (ScbSession) session = g_object_new (
      SCB_TYPE_SESSION, "branch", visit->branch, "kind", SCB_SESSION_KIND_UNKNOWN, "state",
      SCB_SESSION_STATE_DRAFT, "detail", SCB_SESSION_DETAIL_COUNTS, "period", period, "held-on",
      visit->visited_on, NULL);
  g_autoptr (ScbDossier) dossier = scb_dossier_new (session);

  g_clear_pointer (&dossier->settings, g_hash_table_unref);
  dossier->settings = scb_book_get_settings (book, error);
  if (dossier->settings == NULL)
    return NULL;
  scb_press_take_heading (book, dossier, visit->branch, day);
  return g_steal_pointer (&dossier);
}

/* One visit of the session, or one to a session that the book has not. */
static ScbDossier *
load_visit (ScbBook *book, gint64 id, GError **error)
{
  g_autoptr (ScbVisit) visit = scb_book_get (book, SCB_TYPE_VISIT, id, error);
  gint64 session = visit != NULL ? scb_book_find_visited_session (book, visit) : 0;
  g_autoptr (ScbDossier) dossier = NULL;
  g_autoptr (ScbOfficial) official = NULL;

  if (visit == NULL)
    return NULL;
  dossier = session != 0 ? scb_book_load_dossier (book, session, error)
                         : make_visited_dossier (book, visit, error);
  if (dossier == NULL)
    return NULL;
  for (guint i = dossier->visits->len; i > 0; i--)
    {
      ScbDossierVisit *other = dossier->visits->pdata[i - 1];

      if (scb_record_get_id (SCB_RECORD (other->visit)) != id)
        g_ptr_array_remove_index (dossier->visits, i - 1);
    }
  if (dossier->visits->len == 0)
    {
      g_autoptr (ScbDecision) decision = scb_book_find_visit_decision (book, visit);

      official = scb_book_get (book, SCB_TYPE_OFFICIAL, visit->official, NULL);
      scb_dossier_add_visit (dossier, visit, official, decision);
    }
  return g_steal_pointer (&dossier);
}

static ScbDossier *
load_subject (ScbBook *book, const ScbPressJob *job, GError **error)
{
  if (job->visit != 0)
    return load_visit (book, job->visit, error);
  if (job->session != 0)
    return scb_book_load_dossier (book, job->session, error);
  if (job->blank)
    return make_blank_dossier (book, job, error);
  g_set_error_literal (error, SCB_PRESS_ERROR, SCB_PRESS_ERROR_NO_SUBJECT,
                       _("Say which session is to be printed, or ask for the blank form."));
  return NULL;
}

/* ---- what is said about it ---- */

char *
scb_press_file_part (const char *text)
{
  g_autofree char *folded = scb_text_fold (text);
  GString *part = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (part, *p);
    else if (part->len > 0 && part->str[part->len - 1] != '-')
      g_string_append_c (part, '-');
  if (part->len > 0 && part->str[part->len - 1] == '-')
    g_string_truncate (part, part->len - 1);
  return scb_string_free (part);
}

static char *
suggest_file_name (const ScbPaperInfo *info, ScbDossier *dossier, gboolean blank)
{
  const char *day
      = dossier->session->held_on != NULL ? dossier->session->held_on : dossier->session->period;
  g_autofree char *branch
      = dossier->branch_name != NULL ? scb_press_file_part (dossier->branch_name) : NULL;
  GString *name = g_string_new (scb_press_get_stem (info));

  if (branch != NULL)
    g_string_append_printf (name, "-%s", branch);
  g_string_append_printf (name, "-%s.pdf", blank ? "mau" : day);
  return scb_string_free (name);
}

char **
scb_press_collect_warnings (const ScbLayout *layout)
{
  g_autoptr (GStrvBuilder) warnings = g_strv_builder_new ();
  const char *missing = scb_layout_get_missing (layout);

  if (*missing != '\0')
    {
      g_autofree char *warning = g_strdup_printf (
          _("These characters cannot be printed and stand as □ on paper: %s"), missing);

      g_strv_builder_add (warnings, warning);
    }
  return g_strv_builder_end (warnings);
}

/* ---- what is laid out ---- */

/* At the end of a month that is over, else as it is today. */
static char *
day_of_job (const ScbPressJob *job)
{
  g_autofree char *today = scb_date_today ();
  g_autofree char *next = job->period != NULL ? scb_period_next_first_day (job->period) : NULL;
  g_autofree char *last = next != NULL ? scb_date_add_days (next, -1) : NULL;

  return g_strdup (last != NULL && strcmp (last, today) < 0 ? last : today);
}

static ScbDocument *
make_branch (ScbBook *book,
             const ScbPaperInfo *info,
             const ScbPressJob *job,
             char **file_name,
             GError **error)
{
  g_autofree char *day = day_of_job (job);
  g_autoptr (ScbBranchHistory) history = NULL;
  g_autoptr (ScbDossier) head = NULL;
  g_autoptr (ScbRules) rules = NULL;
  g_autofree char *part = NULL;

  if (job->branch == 0)
    {
      g_set_error_literal (error, SCB_PRESS_ERROR, SCB_PRESS_ERROR_NO_SUBJECT,
                           _("Say of which branch the paper is to be printed."));
      return NULL;
    }
  history = scb_book_load_branch_history (book, job->branch, day, error);
  head = history != NULL ? scb_branch_history_to_dossier (history) : NULL;
  rules = head != NULL ? scb_rules_new_for_dossier (head, error) : NULL;
  if (rules == NULL)
    return NULL;
  part = history->name != NULL ? scb_press_file_part (history->name) : g_strdup ("");
  *file_name
      = g_strdup_printf ("%s-%s-%s.pdf", scb_press_get_stem (info), part, history->day);
  return scb_branch_paper_new (history, rules, error);
}

static ScbDocument *
make_year (ScbBook *book,
           const ScbPaperInfo *info,
           const ScbPressJob *job,
           char **file_name,
           GError **error)
{
  g_autoptr (ScbYear) year = scb_press_load_year (book, job->organization, job->period, error);
  g_autoptr (ScbDossier) head = year != NULL ? scb_month_to_dossier (year->last) : NULL;
  g_autoptr (ScbRules) rules = head != NULL ? scb_rules_new_for_dossier (head, error) : NULL;

  if (rules == NULL)
    return NULL;
  *file_name = g_strdup_printf ("%s-%s.pdf", scb_press_get_stem (info), year->year);
  return scb_year_paper_new (year, rules, job->landscape, error);
}

static ScbDocument *
make_month (ScbBook *book,
            const ScbPaperInfo *info,
            const ScbPressJob *job,
            char **file_name,
            GError **error)
{
  g_autoptr (ScbMonth) month = scb_press_load_month (book, job->organization, job->period, error);
  g_autoptr (ScbDossier) head = month != NULL ? scb_month_to_dossier (month) : NULL;
  g_autoptr (ScbRules) rules = head != NULL ? scb_rules_new_for_dossier (head, error) : NULL;

  if (rules == NULL)
    return NULL;
  *file_name = g_strdup_printf ("%s-%s.pdf", scb_press_get_stem (info), job->period);
  return scb_press_get_month_function (info) (month, rules, job->landscape, error);
}

static ScbDocument *
make_roll (ScbBook *book, const ScbPressJob *job, char **file_name, GError **error)
{
  g_autoptr (ScbDossier) head = NULL;
  ScbDocument *document = scb_press_make_members (book, job, &head, error);

  if (document != NULL)
    *file_name = scb_press_name_members (book, job, ".pdf");
  return document;
}

/* What a branch did in a year: its head is that of December. */
static ScbDocument *
make_branch_year (ScbBook *book,
                  const ScbPaperInfo *info,
                  const ScbPressJob *job,
                  char **file_name,
                  GError **error)
{
  g_autoptr (ScbDossier) head = scb_press_load_branch_head (book, job, error);
  g_autoptr (ScbRules) rules = head != NULL ? scb_rules_new_for_dossier (head, error) : NULL;
  g_autofree char *branch = NULL;

  if (rules == NULL)
    return NULL;
  branch = scb_press_file_part (head->branch_name);
  *file_name = g_strdup_printf ("%s-%s-%.4s.pdf", scb_press_get_stem (info), branch, job->period);
  return scb_press_get_branch_function (info) (book, head, rules, job, error);
}

static ScbDocument *
make_day (ScbBook *book,
          const ScbPaperInfo *info,
          const ScbPressJob *job,
          char **file_name,
          GError **error)
{
  gboolean of_persons = g_str_equal (info->id, "task-slips");
  const ScbFollowUpQuery query = scb_press_follow_up_query (job, of_persons);
  g_autoptr (ScbFollowUpSheet) sheet = scb_book_load_follow_up_sheet (book, &query, error);
  g_autoptr (ScbDossier) head = sheet != NULL ? scb_follow_up_to_dossier (sheet) : NULL;
  g_autoptr (ScbRules) rules = head != NULL ? scb_rules_new_for_dossier (head, error) : NULL;
  g_autofree char *branch = NULL;

  if (rules == NULL)
    return NULL;
  branch = job->branch != 0 && sheet->issuer_name != NULL ? scb_press_file_part (sheet->issuer_name) : NULL;
  *file_name = g_strdup_printf ("%s%s%s-%s.pdf", scb_press_get_stem (info),
                                branch != NULL ? "-" : "", branch != NULL ? branch : "",
                                sheet->day);
  return of_persons ? scb_task_slips_paper_new (sheet, rules, error)
                    : scb_follow_up_paper_new (sheet, rules, error);
}

static ScbDocument *
make_document (ScbBook *book, const ScbPressJob *job, char **file_name, GError **error)
{
  const ScbPaperInfo *info = scb_press_find_paper (job->paper);
  g_autoptr (ScbDossier) dossier = NULL;
  g_autoptr (ScbRules) rules = NULL;

  if (info == NULL)
    {
      g_set_error (error, SCB_PRESS_ERROR, SCB_PRESS_ERROR_UNKNOWN_PAPER,
                   _("There is no paper “%s”."), job->paper);
      return NULL;
    }
  if (info->source == SCB_PAPER_OF_MONTH)
    return make_month (book, info, job, file_name, error);
  if (info->source == SCB_PAPER_OF_YEAR)
    return make_year (book, info, job, file_name, error);
  if (info->source == SCB_PAPER_OF_BRANCH)
    return make_branch (book, info, job, file_name, error);
  if (info->source == SCB_PAPER_OF_BRANCH_YEAR)
    return make_branch_year (book, info, job, file_name, error);
  if (info->source == SCB_PAPER_OF_ROLL)
    return make_roll (book, job, file_name, error);
  if (info->source == SCB_PAPER_OF_DAY)
    return make_day (book, info, job, file_name, error);
  dossier = load_subject (book, job, error);
  rules = dossier != NULL ? scb_rules_new_for_dossier (dossier, error) : NULL;
  if (rules == NULL)
    return NULL;
  *file_name = suggest_file_name (info, dossier, job->blank);
  return scb_press_get_function (info) (
      dossier, rules, job->blank ? SCB_PAPER_BLANK : SCB_PAPER_RECORD, job, error);
}

/* ---- printing ---- */

ScbLayout *
scb_press_lay_out (ScbBook *book, const ScbPressJob *job, char **file_name, GError **error)
{
  g_autoptr (ScbDocument) document = make_document (book, job, file_name, error);

  return document != NULL ? scb_layout_new (document, error) : NULL;
}

static gboolean
add_draft (ScbPrint *print, ScbBook *book, ScbDocument *document, GError **error)
{
  g_autoptr (GHashTable) settings = scb_book_get_settings (book, error);
  g_autoptr (ScbPhrases) phrases = settings != NULL ? scb_phrases_new (settings, error) : NULL;

  if (phrases != NULL)
    print->draft = scb_word_render (document, scb_phrases_get (phrases, "draft.mark"), error);
  return print->draft != NULL;
}

ScbPrint *
scb_press_print (ScbBook *book, const ScbPressJob *job, GError **error)
{
  g_autofree char *file_name = NULL;
  g_autoptr (ScbDocument) document = make_document (book, job, &file_name, error);
  g_autoptr (ScbLayout) layout = document != NULL ? scb_layout_new (document, error) : NULL;
  g_autoptr (ScbPrint) print = g_new0 (ScbPrint, 1);

  if (layout == NULL)
    return NULL;
  print->pdf = scb_pdf_render (layout, error);
  if (print->pdf == NULL || (job->with_draft && !add_draft (print, book, document, error)))
    return NULL;
  print->title = g_strdup (scb_layout_get_title (layout));
  print->file_name = g_steal_pointer (&file_name);
  print->n_pages = scb_layout_get_n_pages (layout);
  print->warnings = scb_press_collect_warnings (layout);
  return g_steal_pointer (&print);
}
