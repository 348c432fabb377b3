/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packages that arrived. */

#include "scb-config.h"

#include "scb-package-notice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-date-text.h"
#include "scb-package-import-private.h"
#include "scb-type-labels.h"

/* Folders in folders on a stick; deeper is somebody's whole disk. */
#define DEPTH 2

G_DEFINE_FINAL_TYPE (ScbPackageNotice, scb_package_notice, G_TYPE_OBJECT)

static void
scb_package_notice_finalize (GObject *object)
{
  ScbPackageNotice *self = SCB_PACKAGE_NOTICE (object);

  g_free (self->path);
  g_free (self->title);
  g_free (self->text);

  G_OBJECT_CLASS (scb_package_notice_parent_class)->finalize (object);
}

static void
scb_package_notice_class_init (ScbPackageNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_package_notice_finalize;
}

static void
scb_package_notice_init (ScbPackageNotice *self)
{
}

const char *
scb_package_notice_state_label (ScbPackageNoticeState state)
{
  static const char *const labels[]
      = { N_("In conflict"),       N_("New"),        N_("Changed"), N_("Nothing new"),
          N_("Not for this book"), N_("Unreadable"), N_("Taken in") };

  return _ (labels[state]);
}

/* ---- what it says ---- */

static void
append_line (GString *text, const char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static void
append_lines (GString *text, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    append_line (text, lines->pdata[i]);
}

/* The type whose list "sessions.agenda.opinions" is. */
static const char *
label_of (const char *collection)
{
  g_auto (GStrv) keys = g_strsplit (collection, ".", -1);
  GType type = G_TYPE_INVALID;

  for (char **key = keys; *key != NULL; key++)
    {
      type = scb_package_type_of_collection (*key, type);
      if (type == G_TYPE_INVALID)
        return _("Settings");
    }
  return scb_record_type_label (type);
}

static void
append_counts (GString *text, const ScbPackageReport *report)
{
  for (guint i = 0; i < report->counts->len; i++)
    {
      const ScbPackageCount *count = report->counts->pdata[i];
      g_autofree char *line = NULL;

      if (count->added + count->changed + count->removed == 0)
        continue;
      line = g_strdup_printf (_("%s: %u new, %u changed, %u taken away"),
                              label_of (count->collection), count->added, count->changed,
                              count->removed);
      append_line (text, line);
    }
}

static char *
make_title (const ScbPackageHeader *header, const char *path)
{
  g_autofree char *month
      = header != NULL && header->period != NULL ? scb_date_text_period (header->period) : NULL;

  if (header == NULL || header->purpose == SCB_PACKAGE_PLAIN || header->name == NULL)
    return g_path_get_basename (path);
  if (header->purpose == SCB_PACKAGE_STARTER)
    return g_strdup_printf (_("Starter package of %s"), header->name);
  return month != NULL ? g_strdup_printf ("%s, %s", header->name, month) : g_strdup (header->name);
}

static char *
make_text (const ScbPackageReport *report, const ScbPackageHeader *header)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_lines (text, report->conflicts);
  append_lines (text, report->sessions);
  append_counts (text, report);
  append_lines (text, report->left);
  if (header->made_at != NULL)
    {
      g_autofree char *day = g_strndup (header->made_at, strlen ("2020-09-03"));
      g_autofree char *written = scb_date_text_short (day);
      g_autofree char *line = written != NULL ? g_strdup_printf (_("Made on %s"), written) : NULL;

      if (line != NULL)
        append_line (text, line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static ScbPackageNoticeState
state_of (const ScbPackageReport *report)
{
  if (report->conflicts->len > 0)
    return SCB_PACKAGE_NOTICE_CONFLICT;
  if (report->added + report->changed + report->removed == 0)
    return SCB_PACKAGE_NOTICE_NOTHING;
  return report->n_new_sessions > 0 || report->changed + report->removed == 0
             ? SCB_PACKAGE_NOTICE_NEW
             : SCB_PACKAGE_NOTICE_CHANGED;
}

/* ---- looking ---- */

/* Takes @text. */
static void
set (ScbPackageNotice *self, ScbPackageNoticeState state, char *title, char *text)
{
  g_free (self->title);
  g_free (self->text);
  self->state = state;
  self->title = title;
  self->text = text;
}

static void
look (ScbPackageNotice *self, ScbBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_package_load (self->path, &error);
  g_autoptr (ScbPackageTree) tree = bytes != NULL ? scb_package_tree_new (bytes, &error) : NULL;
  g_autoptr (ScbPackageReport) report = NULL;

  if (tree == NULL)
    {
      set (self, SCB_PACKAGE_NOTICE_UNREADABLE, g_path_get_basename (self->path),
           g_strdup (error->message));
      return;
    }
  report = scb_package_import (book, bytes, SCB_PACKAGE_DRY_RUN | SCB_PACKAGE_TELL_CONFLICTS, NULL,
                               &error);
  if (report == NULL)
    set (self, SCB_PACKAGE_NOTICE_REFUSED, make_title (tree->header, self->path),
         g_strdup (error->message));
  else
    set (self, state_of (report), make_title (tree->header, self->path),
         make_text (report, tree->header));
}

ScbPackageNotice *
scb_package_notice_new (ScbBook *book, const char *path)
{
  ScbPackageNotice *self = g_object_new (SCB_TYPE_PACKAGE_NOTICE, NULL);

  self->path = g_strdup (path);
  look (self, book);
  return self;
}

void
scb_package_notice_look_again (ScbPackageNotice *self, ScbBook *book)
{
  if (self->state != SCB_PACKAGE_NOTICE_TAKEN)
    look (self, book);
}

gboolean
scb_package_notice_can_be_taken (ScbPackageNotice *self)
{
  return self->state == SCB_PACKAGE_NOTICE_CONFLICT || self->state == SCB_PACKAGE_NOTICE_NEW
         || self->state == SCB_PACKAGE_NOTICE_CHANGED;
}

gboolean
scb_package_notice_take (ScbPackageNotice *self,
                         ScbBook *book,
                         ScbPackageFlags flags,
                         GError **error)
{
  g_autoptr (GBytes) bytes = scb_package_load (self->path, error);
  g_autoptr (ScbPackageReport) report
      = bytes != NULL ? scb_package_import (book, bytes, flags, NULL, error) : NULL;

  if (report == NULL)
    return FALSE;
  self->state = SCB_PACKAGE_NOTICE_TAKEN;
  return TRUE;
}

void
scb_package_notice_take_async (ScbPackageNotice *self,
                               ScbBook *book,
                               ScbPackageProgress progress,
                               gpointer progress_data,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  scb_package_receive_file_async (book, self->path, progress, progress_data, cancellable, callback,
                                  user_data);
}

gboolean
scb_package_notice_take_finish (ScbPackageNotice *self, GAsyncResult *result, GError **error)
{
  g_autoptr (ScbPackageReport) report = scb_package_import_file_finish (result, error);

  if (report == NULL)
    return FALSE;
  self->state = SCB_PACKAGE_NOTICE_TAKEN;
  return TRUE;
}

/* ---- a folder ---- */

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

static gboolean
add_files (GPtrArray *paths, const char *folder, guint depth, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  const char *name;

  if (dir == NULL)
    return FALSE;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *lower = g_ascii_strdown (name, -1);

      if (*name == '.')
        continue;
      /* A folder that cannot be opened stops nothing. */
      if (depth > 0 && g_file_test (path, G_FILE_TEST_IS_DIR)
          && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        add_files (paths, path, depth - 1, NULL);
      else if (g_str_has_suffix (lower, ".json"))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
  return TRUE;
}

GPtrArray *
scb_package_list_files (const char *folder, GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  if (!add_files (paths, folder, DEPTH, error))
    return NULL;
  g_ptr_array_sort (paths, compare_paths);
  return g_steal_pointer (&paths);
}
