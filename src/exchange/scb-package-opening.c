/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a branch stands when it begins its own book. */

#include "scb-config.h"

#include <string.h>

#include "scb-book-adoption.h"
#include "scb-book-sessions.h"
#include "scb-date.h"
#include "scb-package-scope-private.h"

/* The same for the same branch, each time it is counted. */
static char *
make_uuid (const char *branch, const char *what)
{
  g_autofree char *text = g_strdup_printf ("so-chi-bo opening %s %s", branch, what);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA1, text, -1);

  /* As UUIDs of names are written. */
  return g_strdup_printf ("%.8s-%.4s-5%.3s-a%.3s-%.12s", digest, digest + 8, digest + 13,
                          digest + 17, digest + 20);
}

void
scb_package_opening_free (ScbPackageOpening *opening)
{
  g_object_unref (opening->balance);
  g_ptr_array_unref (opening->numbers);
  g_free (opening);
}

/* The day after the last session; NULL where the book has none. */
static char *
find_day (ScbBook *book, gint64 branch)
{
  g_autoptr (GPtrArray) sessions = scb_book_list (book, SCB_TYPE_SESSION, "branch", branch, NULL);
  const char *last = NULL;

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      ScbSession *session = sessions->pdata[i];

      if (session->held_on != NULL && session->state != SCB_SESSION_STATE_PLANNED
          && session->state != SCB_SESSION_STATE_NOT_HELD && g_strcmp0 (session->held_on, last) > 0)
        last = session->held_on;
    }
  return last != NULL ? scb_date_add_days (last, 1) : NULL;
}

static void
add_numbers (ScbPackageOpening *opening,
             ScbBook *book,
             gint64 branch,
             const char *uuid,
             const char *level,
             const char *day)
{
  for (int type = SCB_DOCUMENT_TYPE_MINUTES; type <= SCB_DOCUMENT_TYPE_DECISION; type++)
    {
      gint64 next = scb_book_next_number (book, branch, type, day, NULL);
      ScbRecord *number;
      g_autofree char *what = NULL;
      g_autofree char *name = NULL;

      if (next <= 1)
        continue;
      number = g_object_new (SCB_TYPE_OPENING_NUMBER, "document-type", type, "next-number", next,
                             NULL);
      what = g_strconcat (scb_enum_nick (SCB_TYPE_DOCUMENT_TYPE, type), level, NULL);
      name = make_uuid (uuid, what);
      scb_record_set_uuid (number, name);
      g_ptr_array_add (opening->numbers, number);
    }
}

/* An office that began with a starter itself has one of the same name from the level above. */
static const char *const levels[] = { "", " of the office below" };

static const char *
find_level (ScbBook *book, const char *uuid)
{
  g_autofree char *name = make_uuid (uuid, "balance");

  return scb_book_find_id (book, SCB_TYPE_OPENING_BALANCE, name) == 0 ? levels[0] : levels[1];
}

gboolean
scb_package_opening_is_made (const char *balance, const char *branch)
{
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autofree char *what = g_strconcat ("balance", levels[i], NULL);
      g_autofree char *name = make_uuid (branch, what);

      if (strcmp (name, balance) == 0)
        return TRUE;
    }
  return FALSE;
}

ScbPackageOpening *
scb_package_opening_new (ScbBook *book, gint64 branch)
{
  g_autofree char *day = find_day (book, branch);
  g_autofree char *uuid = scb_book_get_uuid (book, SCB_TYPE_BRANCH, branch);
  const char *level = find_level (book, uuid);
  g_autofree char *what = g_strconcat ("balance", level, NULL);
  g_autofree char *name = make_uuid (uuid, what);
  g_autoptr (ScbSession) next = NULL;
  ScbPackageOpening *opening;
  gint64 ordinal;

  if (day == NULL)
    return NULL;
  next = g_object_new (SCB_TYPE_SESSION, "branch", branch, "kind", SCB_SESSION_KIND_REGULAR,
                       "held-on", day, NULL);
  ordinal = scb_book_count_ordinal (book, next, NULL);
  opening = g_new0 (ScbPackageOpening, 1);
  opening->numbers = g_ptr_array_new_with_free_func (g_object_unref);
  opening->balance
      = g_object_new (SCB_TYPE_OPENING_BALANCE, "branch", branch, "as-of", day, "sessions-held",
                      ordinal != SCB_UNKNOWN ? ordinal - 1 : ordinal, NULL);
  scb_record_set_uuid (SCB_RECORD (opening->balance), name);
  add_numbers (opening, book, branch, uuid, level, day);
  return opening;
}
