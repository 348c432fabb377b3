/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report of a month, read and closed. */

#include "scb-config.h"

#include "scb-press-month.h"

#include <glib/gi18n-lib.h>

#include "scb-book-month-report.h"
#include "scb-book-month.h"
#include "scb-book-organization-reform.h"
#include "scb-month-draft.h"
#include "scb-month-rows.h"
#include "scb-press-private.h"

/* Whose papers they are; 0 with @error set. */
static gint64
find_office (ScbBook *book, gint64 organization, const char *period, GError **error)
{
  gint64 own = organization != 0 ? organization : scb_book_get_own_organization_in (book, period);

  if (period != NULL && own != 0)
    return own;
  g_set_error_literal (error, SCB_PRESS_ERROR, SCB_PRESS_ERROR_NO_SUBJECT,
                       period == NULL
                           ? _("Say which month is to be printed.")
                           : _("Say of which organization the month is to be printed."));
  return 0;
}

/* As the book has it now. */
static ScbMonth *
load (ScbBook *book, gint64 organization, const char *period, GError **error)
{
  gint64 office = find_office (book, organization, period, error);

  return office != 0 ? scb_book_load_month (book, office, period, error) : NULL;
}

ScbYear *
scb_press_load_year (ScbBook *book, gint64 organization, const char *period, GError **error)
{
  gint64 office = find_office (book, organization, period, error);
  g_autofree char *year = office != 0 ? g_strndup (period, 4) : NULL;

  return office != 0 ? scb_book_load_year (book, office, year, error) : NULL;
}

ScbMonth *
scb_press_load_month (ScbBook *book, gint64 organization, const char *period, GError **error)
{
  g_autoptr (ScbMonth) month = load (book, organization, period, error);

  return month != NULL && scb_month_thaw (month, error) ? g_steal_pointer (&month) : NULL;
}

static void
part_text_free (gpointer data)
{
  ScbMonthPartText *part = data;

  g_free (part->draft);
  g_free (part->text);
  g_free (part);
}

GPtrArray *
scb_press_list_month_texts (ScbMonth *month, GError **error)
{
  g_autoptr (ScbDossier) head = scb_month_to_dossier (month);
  g_autoptr (ScbRules) rules = scb_rules_new_for_dossier (head, error);
  g_autoptr (ScbPhrases) phrases = rules != NULL ? scb_phrases_new (month->settings, error) : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (part_text_free);

  if (phrases == NULL)
    return NULL;
  for (guint i = 0; i < SCB_MONTH_N_PARTS; i++)
    {
      ScbMonthPartText *part = g_new0 (ScbMonthPartText, 1);

      part->key = scb_month_part_key (i);
      part->label = scb_month_part_label (i);
      part->draft = scb_month_draft (month, rules, phrases, i);
      part->text = scb_month_text (month, rules, phrases, i);
      g_ptr_array_add (parts, part);
    }
  return g_steal_pointer (&parts);
}

gboolean
scb_press_close_month (
    ScbBook *book, gint64 organization, const char *period, const char *day, GError **error)
{
  g_autoptr (ScbMonth) month = load (book, organization, period, error);
  g_autoptr (GPtrArray) parts = month != NULL ? scb_press_list_month_texts (month, error) : NULL;
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *rows = NULL;

  if (parts == NULL)
    return FALSE;
  /* A part that is not on paper stays away, whatever the draft would say later. */
  for (guint i = 0; i < parts->len; i++)
    {
      ScbMonthPartText *part = parts->pdata[i];

      g_hash_table_insert (texts, (gpointer)part->key,
                           part->text != NULL ? part->text : (gpointer) "");
    }
  rows = scb_month_freeze (month, texts);
  return scb_book_close_month (book, month->organization, period, rows, day, error);
}

GPtrArray *
scb_press_list_month_differences (ScbBook *book,
                                  gint64 organization,
                                  const char *period,
                                  GError **error)
{
  g_autoptr (ScbMonth) month = load (book, organization, period, error);

  return month != NULL ? scb_month_differences (month) : NULL;
}
