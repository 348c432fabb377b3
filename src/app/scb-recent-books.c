/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Books that were open lately. */

#include "scb-config.h"

#include "scb-recent-books.h"

#include <glib/gi18n-lib.h>

#include "scb-book.h"
#include "scb-portal-path.h"

/* The one that is open and some more; the menu has other things too. */
#define MOST_BOOKS 5

void
scb_recent_books_add (GSettings *settings, const char *path)
{
  g_auto (GStrv) before = g_settings_get_strv (settings, "recent-books");
  g_autoptr (GStrvBuilder) after = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;
  guint n = 1;

  if (scb_portal_path_is (path))
    return;
  g_strv_builder_add (after, path);
  for (guint i = 0; before[i] != NULL && n < MOST_BOOKS; i++)
    if (!g_str_equal (before[i], path))
      {
        g_strv_builder_add (after, before[i]);
        n++;
      }
  paths = g_strv_builder_end (after);
  g_settings_set_strv (settings, "recent-books", (const char *const *)paths);
}

char *
scb_recent_books_name (const char *path)
{
  g_autofree char *own = scb_book_default_path ();
  g_autofree char *name = g_path_get_basename (path);

  if (g_str_equal (path, own))
    return g_strdup (_("My Book"));
  if (g_str_has_suffix (name, ".scb"))
    name[strlen (name) - strlen (".scb")] = '\0';
  return g_filename_display_name (name);
}

GMenu *
scb_recent_books_make_menu (GSettings *settings, const char *current)
{
  g_auto (GStrv) paths = g_settings_get_strv (settings, "recent-books");
  GMenu *menu = g_menu_new ();

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *name = scb_recent_books_name (paths[i]);
      g_autoptr (GString) label = g_string_new (name);
      g_autoptr (GMenuItem) item = NULL;

      if (g_strcmp0 (paths[i], current) == 0 || !g_file_test (paths[i], G_FILE_TEST_IS_REGULAR))
        continue;
      /* Else the letter behind it would become a mnemonic. */
      g_string_replace (label, "_", "__", 0);
      item = g_menu_item_new (label->str, NULL);
      g_menu_item_set_action_and_target (item, "app.open-recent", "s", paths[i]);
      g_menu_append_item (menu, item);
    }
  return menu;
}
