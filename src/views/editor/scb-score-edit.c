/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Points into the book. */

#include "scb-config.h"

#include "scb-score-edit.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-date.h"
#include "scb-score-sheet.h"

typedef struct
{
  ScbEditorContext *context;
  ScbScorer scorer;
  const char *code;
  double points, suggested;
  const char *reason;
} Giving;

/* The scorer's sheet as the book holds it now; @dossier and @rules keep it alive. */
static ScbScoreSheet *
load_sheet (ScbBook *book, Giving *giving, ScbDossier **dossier, ScbRules **rules, GError **error)
{
  gint64 session
      = scb_record_get_id (SCB_RECORD (scb_editor_context_get_session (giving->context)));

  *dossier = scb_book_load_dossier (book, session, error);
  *rules = *dossier != NULL ? scb_rules_new_for_dossier (*dossier, error) : NULL;
  return *rules != NULL ? scb_score_sheet_new (*dossier, *rules, giving->scorer) : NULL;
}

static ScbScore *
ensure_score (ScbBook *book, ScbScoreSheet *sheet, GError **error)
{
  g_autoptr (ScbScore) score = NULL;
  g_autofree char *today = scb_date_today ();
  ScbDossier *dossier = sheet->dossier;

  if (sheet->score != NULL)
    return g_object_ref (sheet->score);
  score = g_object_new (
      SCB_TYPE_SCORE, "session", scb_record_get_id (SCB_RECORD (dossier->session)), "scorer",
      sheet->scorer, "scored-on", today, "rule-set",
      dossier->rule_set != NULL ? scb_record_get_id (SCB_RECORD (dossier->rule_set)) : (gint64)0,
      NULL);
  return scb_book_insert (book, score, error) ? g_steal_pointer (&score) : NULL;
}

static gboolean
keep_item (ScbBook *book, Giving *giving, ScbScoreSheet *sheet, ScbScore *score, GError **error)
{
  int i = scb_criteria_find (sheet->rules->sheet, giving->code);
  ScbScoreItem *kept = scb_score_sheet_get_line (sheet, (guint)i)->item;
  g_autoptr (ScbScoreItem) item = NULL;

  if (isnan (giving->points) && giving->reason == NULL)
    return kept == NULL || scb_book_delete (book, kept, error);
  item = kept != NULL
             ? scb_record_copy (SCB_RECORD (kept))
             : g_object_new (SCB_TYPE_SCORE_ITEM, "score", scb_record_get_id (SCB_RECORD (score)),
                             "criterion", giving->code, NULL);
  g_object_set (item, "points", giving->points, "suggested", giving->suggested, "reason",
                giving->reason, NULL);
  return kept != NULL ? scb_book_update (book, item, error) : scb_book_insert (book, item, error);
}

/* A full sheet has its total; one that was full and is no more has none. A total that came in alone
 * stays until the sheet is full. */
static gboolean
keep_total (ScbBook *book, Giving *giving, gboolean was_full, GError **error)
{
  g_autoptr (ScbDossier) dossier = NULL;
  g_autoptr (ScbRules) rules = NULL;
  g_autoptr (ScbScoreSheet) sheet = load_sheet (book, giving, &dossier, &rules, error);
  g_autoptr (ScbScore) score = NULL;

  if (sheet == NULL)
    return FALSE;
  if (sheet->n_empty > 0 && !was_full)
    return TRUE;
  score = scb_record_copy (SCB_RECORD (sheet->score));
  g_object_set (score, "points", sheet->n_empty > 0 ? NAN : sheet->total, "level",
                sheet->n_empty > 0 ? SCB_LEVEL_UNKNOWN : sheet->level, NULL);
  return scb_book_update (book, score, error);
}

static gboolean
give (ScbBook *book, gpointer user_data, GError **error)
{
  Giving *giving = user_data;
  g_autoptr (ScbDossier) dossier = NULL;
  g_autoptr (ScbRules) rules = NULL;
  g_autoptr (ScbScoreSheet) sheet = load_sheet (book, giving, &dossier, &rules, error);
  g_autoptr (ScbScore) score = sheet != NULL ? ensure_score (book, sheet, error) : NULL;

  return score != NULL && keep_item (book, giving, sheet, score, error)
         && keep_total (book, giving, sheet->n_empty == 0, error);
}

gboolean
scb_score_edit_give (ScbEditorContext *context,
                     ScbScorer scorer,
                     const char *code,
                     double points,
                     double suggested,
                     const char *reason)
{
  Giving giving = { context, scorer, code, points, suggested, reason };

  return scb_editor_context_run (context, N_("Score the session"), give, &giving);
}

gboolean
scb_score_edit_is_open (ScbEditorContext *context, ScbScorer scorer)
{
  ScbSessionState state = scb_editor_context_get_session (context)->state;

  return scorer == SCB_SCORER_BRANCH
             ? !scb_editor_context_get_read_only (context)
             : !scb_book_is_read_only (scb_editor_context_get_book (context))
                   && state != SCB_SESSION_STATE_NOT_HELD;
}
