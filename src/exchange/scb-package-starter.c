/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an office gives to a branch, and to an office under it, to begin with. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-month.h"
#include "scb-book-sessions.h"
#include "scb-date.h"
#include "scb-package-scope-private.h"

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
add_id (GHashTable *ids, gint64 id)
{
  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

/* The same book gives the same bytes. */
static int
compare_openings (gconstpointer a, gconstpointer b)
{
  return strcmp (scb_record_get_uuid (SCB_RECORD ((*(ScbPackageOpening *const *)a)->balance)),
                 scb_record_get_uuid (SCB_RECORD ((*(ScbPackageOpening *const *)b)->balance)));
}

static void
add_all (ScbPackageChoice *choice, ScbBook *book, GType type)
{
  g_autoptr (GPtrArray) records = scb_book_list (book, type, NULL, 0, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    scb_package_choice_add (choice, type, scb_record_get_id (records->pdata[i]), FALSE);
}

static void
add_of_branch (ScbPackageChoice *choice, ScbBook *book, GType type, gint64 branch)
{
  g_autoptr (GPtrArray) records = scb_book_list (book, type, "branch", branch, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    scb_package_choice_add (choice, type, scb_record_get_id (records->pdata[i]), FALSE);
}

/* Those to all branches, and those that name one of these; what has ended is no longer needed. */
static void
add_directives (ScbPackageChoice *choice, ScbBook *book, GHashTable *branches, const char *today)
{
  g_autoptr (GPtrArray) directives = scb_book_list (book, SCB_TYPE_DIRECTIVE, NULL, 0, NULL);

  for (guint i = 0; directives != NULL && i < directives->len; i++)
    {
      ScbDirective *directive = directives->pdata[i];
      gint64 id = scb_record_get_id (SCB_RECORD (directive));
      g_autoptr (GPtrArray) addressees
          = scb_book_list (book, SCB_TYPE_DIRECTIVE_BRANCH, "directive", id, NULL);
      gboolean is_for_them = addressees != NULL && addressees->len == 0;

      if (directive->until != NULL && strcmp (directive->until, today) <= 0)
        continue;
      for (guint j = 0; addressees != NULL && j < addressees->len; j++)
        {
          ScbDirectiveBranch *addressee = addressees->pdata[j];

          if (!g_hash_table_contains (branches, &addressee->branch))
            continue;
          is_for_them = TRUE;
          scb_package_choice_add (choice, SCB_TYPE_DIRECTIVE_BRANCH,
                                  scb_record_get_id (SCB_RECORD (addressee)), FALSE);
        }
      if (is_for_them)
        scb_package_choice_add (choice, SCB_TYPE_DIRECTIVE, id, FALSE);
    }
}

/* How the office prints; and whose book it is to be. */
static GHashTable *
make_settings (ScbBook *book, const char *mode, const char *name)
{
  static const char *const keys[]
      = { "line-pitch", "tm-line", "office-bold", "minutes.number-line", "minutes.place-date-line",
          "place",      "spelling" };
  GHashTable *settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      char *value = scb_book_get_setting (book, keys[i]);

      if (value != NULL)
        g_hash_table_insert (settings, g_strdup (keys[i]), value);
    }
  g_hash_table_insert (settings, g_strdup ("mode"), g_strdup (mode));
  if (name != NULL)
    g_hash_table_insert (settings, g_strdup ("name"), g_strdup (name));
  return settings;
}

static void
add_branch (ScbPackageChoice *choice, ScbBook *book, gint64 branch, GPtrArray *openings)
{
  ScbPackageOpening *opening = scb_package_opening_new (book, branch);

  scb_package_choice_add (choice, SCB_TYPE_BRANCH, branch, FALSE);
  scb_package_choice_add_roll (choice, branch);
  add_of_branch (choice, book, SCB_TYPE_TERM, branch);
  add_of_branch (choice, book, SCB_TYPE_ASSIGNMENT, branch);
  if (opening != NULL)
    g_ptr_array_add (openings, opening);
}

/* Takes @settings. */
static GBytes *
write_starter (ScbBook *book,
               ScbPackageChoice *choice,
               const ScbPackageHeader *header,
               GHashTable *settings,
               GHashTable *branches,
               GError **error)
{
  g_autoptr (GHashTable) own = settings;
  g_autoptr (GPtrArray) openings
      = g_ptr_array_new_with_free_func ((GDestroyNotify)scb_package_opening_free);
  g_autofree char *today = scb_date_today ();
  GHashTableIter iter;
  gint64 *branch;

  g_hash_table_iter_init (&iter, branches);
  while (g_hash_table_iter_next (&iter, (gpointer *)&branch, NULL))
    add_branch (choice, book, *branch, openings);
  g_ptr_array_sort (openings, compare_openings);
  add_all (choice, book, SCB_TYPE_RULE_SET);
  add_all (choice, book, SCB_TYPE_AGENDA_TEMPLATE);
  add_directives (choice, book, branches, today);
  return scb_package_choice_finish (choice, error)
             ? scb_package_write (book, choice, header, own, openings, error)
             : NULL;
}

/* ---- for a branch ---- */

static GBytes *
make_starter (ScbBook *book, gint64 branch, GError **error)
{
  g_autofree char *name = scb_book_get_branch_name (book, branch, NULL);
  gint64 organization = scb_book_get_organization_of (book, branch, NULL);
  g_autoptr (ScbPackageHeader) header = NULL;
  g_autoptr (ScbPackageChoice) choice = scb_package_choice_begin (book);
  g_autoptr (GHashTable) branches = new_ids ();

  if (name == NULL || organization == 0)
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                           _("The branch has no name yet: add its name and organization first."));
      return NULL;
    }
  header = scb_package_send_header (book, SCB_PACKAGE_STARTER, SCB_TYPE_ORGANIZATION, organization);
  header->receiver = scb_book_get_uuid (book, SCB_TYPE_BRANCH, branch);
  add_id (branches, branch);
  return write_starter (book, choice, header, make_settings (book, "branch", name), branches,
                        error);
}

GBytes *
scb_package_export_starter (ScbBook *book, gint64 branch, GError **error)
{
  gboolean reading = scb_book_start_reading (book);
  GBytes *bytes = make_starter (book, branch, error);

  scb_book_end_reading (book, reading);
  return bytes;
}

/* ---- for an office ---- */

/* All branches that are under these organizations, or were. */
static GHashTable *
list_branches (ScbBook *book, GHashTable *organizations)
{
  g_autoptr (GPtrArray) spells = scb_book_list (book, SCB_TYPE_BRANCH_SPELL, NULL, 0, NULL);
  GHashTable *branches = new_ids ();

  for (guint i = 0; spells != NULL && i < spells->len; i++)
    if (g_hash_table_contains (organizations, &SCB_BRANCH_SPELL (spells->pdata[i])->organization))
      add_id (branches, SCB_BRANCH_SPELL (spells->pdata[i])->branch);
  return branches;
}

/* (nullable): as it is called today. */
static ScbOrganizationSpell *
find_spell (ScbBook *book, gint64 organization)
{
  g_autofree char *today = scb_date_today ();
  g_autoptr (GPtrArray) spells
      = scb_book_list (book, SCB_TYPE_ORGANIZATION_SPELL, "organization", organization, NULL);

  for (guint i = 0; spells != NULL && i < spells->len; i++)
    {
      ScbOrganizationSpell *spell = spells->pdata[i];

      if (scb_date_in_span (today, spell->since, spell->until))
        return g_object_ref (spell);
    }
  return NULL;
}

/* The office's own place, not that of the level above. */
static GHashTable *
make_office_settings (ScbBook *book, ScbOrganizationSpell *spell)
{
  GHashTable *settings = make_settings (book, "office", spell->name);

  g_hash_table_remove (settings, "place");
  if (spell->place != NULL)
    g_hash_table_insert (settings, g_strdup ("place"), g_strdup (spell->place));
  g_hash_table_insert (settings, g_strdup ("organization"),
                       scb_book_get_uuid (book, SCB_TYPE_ORGANIZATION, spell->organization));
  return settings;
}

/* Whose office keeps the book, if that is above it, else the one that it stands under. */
static gint64
find_giver (ScbBook *book, ScbOrganizationSpell *spell, GError **error)
{
  gint64 own = scb_book_get_own_organization (book);
  g_autoptr (GHashTable) below = own != 0 ? scb_package_send_subtree (book, own, NULL) : NULL;
  gint64 giver
      = below != NULL && g_hash_table_contains (below, &spell->organization) ? own : spell->parent;

  if (giver == spell->organization)
    g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                         _("This book is that office’s own. Choose an organization under it."));
  else if (giver == 0)
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                 _("“%s” stands under no other organization in this book: say on the page of "
                    "organizations which one it belongs to."),
                 spell->name);
  return giver != spell->organization ? giver : 0;
}

static GBytes *
make_office_starter (ScbBook *book, gint64 organization, GError **error)
{
  g_autoptr (ScbOrganizationSpell) spell = find_spell (book, organization);
  gint64 giver = spell != NULL ? find_giver (book, spell, error) : 0;
  g_autoptr (ScbPackageHeader) header = NULL;
  g_autoptr (ScbPackageChoice) choice = scb_package_choice_begin (book);
  g_autoptr (GHashTable) organizations = scb_package_send_subtree (book, organization, NULL);
  g_autoptr (GHashTable) branches = list_branches (book, organizations);
  GHashTableIter iter;
  gint64 *id;

  if (spell == NULL)
    g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                         _("The organization has no name today: add its name first."));
  if (giver == 0)
    return NULL;
  header = scb_package_send_header (book, SCB_PACKAGE_STARTER, SCB_TYPE_ORGANIZATION, giver);
  header->receiver = scb_book_get_uuid (book, SCB_TYPE_ORGANIZATION, organization);
  g_hash_table_iter_init (&iter, organizations);
  while (g_hash_table_iter_next (&iter, (gpointer *)&id, NULL))
    scb_package_choice_add (choice, SCB_TYPE_ORGANIZATION, *id, FALSE);
  return write_starter (book, choice, header, make_office_settings (book, spell), branches, error);
}

GBytes *
scb_package_export_office_starter (ScbBook *book, gint64 organization, GError **error)
{
  gboolean reading = scb_book_start_reading (book);
  GBytes *bytes = make_office_starter (book, organization, error);

  scb_book_end_reading (book, reading);
  return bytes;
}
