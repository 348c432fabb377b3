/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The branch's book of a year: all minutes and resolutions bound into one document. */

#include "scb-config.h"

#include "scb-press-branch-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-sessions.h"
#include "scb-branch-year-paper.h"
#include "scb-date-text.h"
#include "scb-document-walk.h"
#include "scb-resolution-outcome.h"

typedef struct
{
  ScbBook *book;
  const ScbPressJob *job;
  ScbPhrases *phrases;
  ScbDocument *body;    /* what is bound in */
  GPtrArray *titles;    /* char *: entries of the table of contents */
  GArray *is_amendment; /* gboolean: the entry is inside the part before it */
} Binding;

static void
binding_clear (Binding *self)
{
  g_clear_pointer (&self->phrases, scb_phrases_free);
  g_clear_pointer (&self->body, scb_document_free);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_clear_pointer (&self->is_amendment, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Binding, binding_clear)

/* ---- parts ---- */

/* Takes @title. */
static void
add_entry (Binding *self, char *title, gboolean is_amendment)
{
  g_ptr_array_add (self->titles, title);
  g_array_append_val (self->is_amendment, is_amendment);
}

/* Takes @document and @title. */
static void
add_part (Binding *self, ScbDocument *document, char *title)
{
  if (self->body == NULL)
    self->body = scb_document_new (scb_document_get_sheet (document));
  /* Each on a page of its own. */
  scb_document_add_page_break (self->body, FALSE);
  scb_document_add_section (self->body, 0, title);
  scb_document_take (self->body, document, 1);
  add_entry (self, title, FALSE);
}

static char *
number_text (ScbDocumentNumber *number)
{
  return number != NULL ? scb_number_text_count (number->number) : NULL;
}

static char *
minutes_title (Binding *self, ScbDossier *dossier, const char *subject)
{
  g_autofree char *number = number_text (dossier->number);
  g_autofree char *day = scb_date_text_short (dossier->session->held_on);

  if (number == NULL)
    return scb_phrases_format (self->phrases, "year-book.minutes-unnumbered", "subject", subject,
                               "day", day, NULL);
  return scb_phrases_format (self->phrases, "year-book.minutes", "number", number, "subject",
                             subject, "day", day, NULL);
}

static char *
resolution_title (Binding *self, ScbDossier *dossier, ScbResolution *resolution, ScbDocument *paper)
{
  ScbDocumentNumber *kept
      = scb_dossier_get_resolution_number (dossier, scb_record_get_id (SCB_RECORD (resolution)));
  g_autofree char *number = number_text (kept);

  if (number == NULL)
    return scb_phrases_format (self->phrases,
                               scb_resolution_passed (dossier, resolution) == SCB_ANSWER_NO
                                   ? "year-book.voted-down"
                                   : "year-book.unnumbered",
                               "subject", scb_document_get_title (paper), NULL);
  return scb_phrases_format (self->phrases,
                             resolution->kind == SCB_RESOLUTION_KIND_CONCLUSION
                                 ? "year-book.conclusion"
                                 : "year-book.resolution",
                             "number", number, "subject", scb_document_get_subject (paper), NULL);
}

static gboolean
add_session (Binding *self, gint64 session, GError **error)
{
  g_autoptr (ScbDossier) dossier = scb_book_load_dossier (self->book, session, error);
  g_autoptr (ScbRules) rules = dossier != NULL ? scb_rules_new_for_dossier (dossier, error) : NULL;
  ScbDocument *minutes
      = rules != NULL ? scb_minutes_paper_new (dossier, rules, SCB_PAPER_RECORD, error) : NULL;
  char *title;

  if (minutes == NULL)
    return FALSE;
  title = minutes_title (self, dossier, scb_document_get_subject (minutes));
  add_part (self, minutes, title);
  if (dossier->amendments->len > 0)
    {
      g_autofree char *number = number_text (dossier->number);

      add_entry (self,
                 scb_phrases_format (self->phrases, "year-book.amendments", "number", number, NULL),
                 TRUE);
    }
  for (guint i = 0; i < dossier->resolutions->len; i++)
    {
      ScbDocument *paper
          = scb_resolution_paper_new_one (dossier, rules, dossier->resolutions->pdata[i], error);

      if (paper == NULL)
        return FALSE;
      title = resolution_title (self, dossier, dossier->resolutions->pdata[i], paper);
      add_part (self, paper, title);
    }
  return TRUE;
}

static gboolean
add_sessions (Binding *self, ScbBranchYear *year, GError **error)
{
  const ScbPressJob *job = self->job;

  for (guint i = 0; i < year->sessions->len; i++)
    {
      if (job->progress != NULL)
        job->progress (i, year->sessions->len, job->progress_data);
      if (g_cancellable_set_error_if_cancelled (job->cancellable, error)
          || !add_session (self, g_array_index (year->sessions, gint64, i), error))
        return FALSE;
    }
  return TRUE;
}

/* ---- the table of contents ---- */

/* The page of each entry within the body, from 0: that of its bookmark. */
static guint *
find_pages (Binding *self, const ScbLayout *layout)
{
  guint n_bookmarks;
  const ScbBookmark *bookmarks = scb_layout_get_bookmarks (layout, &n_bookmarks);
  const char *amendments = scb_phrases_get (self->phrases, "minutes.part.amendments");
  guint *pages = g_new0 (guint, self->titles->len);
  guint entry = 0;

  for (guint i = 0; i < n_bookmarks && entry < self->titles->len; i++)
    {
      gboolean is_amendment = g_array_index (self->is_amendment, gboolean, entry);

      if (is_amendment ? strcmp (bookmarks[i].title, amendments) == 0 : bookmarks[i].level == 0)
        pages[entry++] = bookmarks[i].page;
    }
  return pages;
}

static ScbDocument *
make_cover (Binding *self,
            ScbBranchYear *year,
            ScbDossier *head,
            const ScbRules *rules,
            const guint *pages,
            guint first,
            GError **error)
{
  g_autofree guint *numbers = g_new (guint, self->titles->len);

  for (guint i = 0; i < self->titles->len; i++)
    numbers[i] = pages[i] + first + 1;
  return scb_year_cover_new (year, head, rules, self->titles->len,
                             (const char *const *)self->titles->pdata, numbers, error);
}

/* The number of pages before the body moves the numbers that stand there: they are put in again
 * until both agree, which they do the second time. */
static ScbDocument *
cover_for (Binding *self,
           ScbBranchYear *year,
           ScbDossier *head,
           const ScbRules *rules,
           const guint *pages,
           GError **error)
{
  guint n_pages = 2;

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (ScbDocument) cover = make_cover (self, year, head, rules, pages, n_pages, error);
      g_autoptr (ScbLayout) layout = cover != NULL ? scb_layout_new (cover, error) : NULL;

      if (layout == NULL)
        return NULL;
      if (scb_layout_get_n_pages (layout) == n_pages)
        return g_steal_pointer (&cover);
      n_pages = scb_layout_get_n_pages (layout);
    }
  return make_cover (self, year, head, rules, pages, n_pages, error);
}

static gboolean
check_year (ScbBranchYear *year, ScbDossier *head, GError **error)
{
  if (year->sessions->len > 0)
    return TRUE;
  g_set_error (error, SCB_PRESS_ERROR, SCB_PRESS_ERROR_NO_SUBJECT,
               _("%s has no adopted minutes of %s that could be bound."), head->branch_name,
               year->year);
  return FALSE;
}

ScbDocument *
scb_press_make_year_book (
    ScbBook *book, ScbDossier *head, const ScbRules *rules, const ScbPressJob *job, GError **error)
{
  g_autoptr (ScbBranchYear) year = scb_press_load_branch_year (book, job, error);
  g_auto (Binding) binding = { book, job, .titles = g_ptr_array_new_with_free_func (g_free),
                               .is_amendment = g_array_new (FALSE, FALSE, sizeof (gboolean)) };
  g_autoptr (ScbLayout) layout = NULL;
  g_autofree guint *pages = NULL;
  g_autoptr (ScbDocument) cover = NULL;

  if (year == NULL || !check_year (year, head, error))
    return NULL;
  binding.phrases = scb_phrases_new (head->settings, error);
  if (binding.phrases == NULL || !add_sessions (&binding, year, error))
    return NULL;
  layout = scb_layout_new (binding.body, error);
  if (layout == NULL)
    return NULL;
  pages = find_pages (&binding, layout);
  cover = cover_for (&binding, year, head, rules, pages, error);
  if (cover == NULL)
    return NULL;
  scb_document_take (cover, g_steal_pointer (&binding.body), 0);
  return g_steal_pointer (&cover);
}
