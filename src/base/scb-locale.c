/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tongue of the process, whatever the system is set to. */
#include "scb-locale.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "scb-config.h"
#include "scb-glib.h"

/* gettext translates nothing in the locales "C" and "POSIX", LANGUAGE or not; since glibc 2.39
 * nothing in C.UTF-8 either. */
static gboolean
locale_is_plain (const char *name)
{
  return name == NULL || strcmp (name, "C") == 0 || strcmp (name, "POSIX") == 0
         || g_str_has_prefix (name, "C.");
}

/* ---- a locale that is translated in ---- */

#define BORROWED "vi_VN.UTF-8"

/* What a locale says of messages, as glibc keeps it in a file: a mark of the category, the number
 * of texts and their places, and how to say yes and no and in which encoding. */
static GByteArray *
make_messages (void)
{
  static const char *const texts[] = { "^[+1yYcC]", "^[-0nNkK]", "", "", "UTF-8" };
  const guint32 n_texts = G_N_ELEMENTS (texts);
  const guint32 head[] = { 0x20031115 ^ LC_MESSAGES, n_texts };
  GByteArray *bytes = g_byte_array_new ();
  guint32 place = sizeof head + n_texts * sizeof place;

  g_byte_array_append (bytes, (const guint8 *)head, sizeof head);
  for (guint i = 0; i < n_texts; i++)
    {
      g_byte_array_append (bytes, (const guint8 *)&place, sizeof place);
      place += strlen (texts[i]) + 1;
    }
  for (guint i = 0; i < n_texts; i++)
    g_byte_array_append (bytes, (const guint8 *)texts[i], strlen (texts[i]) + 1);
  return bytes;
}

static void
set_or_unset (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

/* A system may know no locale but C.UTF-8, as an office does whose runtime came on a stick without
 * its languages. gettext asks for no more than a locale of another name: one is lent to it. */
static void
borrow_locale (void)
{
  g_autofree char *before = g_strdup (g_getenv ("LOCPATH"));
  g_autofree char *folder = g_dir_make_tmp ("so-chi-bo-XXXXXX", NULL);
  g_autofree char *locale = g_build_filename (folder != NULL ? folder : "", BORROWED, NULL);
  g_autofree char *messages = g_build_filename (locale, "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (messages, "SYS_LC_MESSAGES", NULL);
  g_autoptr (GByteArray) bytes = make_messages ();

  if (folder == NULL)
    return;
  if (g_mkdir_with_parents (messages, 0700) == 0
      && g_file_set_contents (file, (const char *)bytes->data, bytes->len, NULL))
    {
      g_setenv ("LOCPATH", folder, TRUE);
      setlocale (LC_MESSAGES, BORROWED);
      set_or_unset ("LOCPATH", before);
    }
  g_unlink (file);
  g_rmdir (messages);
  g_rmdir (locale);
  g_rmdir (folder);
}

static void
find_locale_of_messages (void)
{
  static const char *const known[] = { "vi_VN.UTF-8", "en_US.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (setlocale (LC_MESSAGES, known[i]) != NULL)
      return;
  borrow_locale ();
  if (locale_is_plain (setlocale (LC_MESSAGES, NULL)))
    setlocale (LC_MESSAGES, "C.UTF-8");
}

static const char *
environment_or (const char *name, const char *otherwise)
{
  const char *value = g_getenv (name);

  return scb_string_is_empty (value) ? otherwise : value;
}

void
scb_locale_init (const char *language)
{
  const char *directory = environment_or ("SCB_LOCALE_DIR", SCB_LOCALE_DIR);

  if (scb_string_is_empty (language))
    language = "vi";
  language = environment_or ("SCB_LANGUAGE", language);

  if (setlocale (LC_ALL, "") == NULL || locale_is_plain (setlocale (LC_CTYPE, NULL)))
    setlocale (LC_ALL, "C.UTF-8");
  if (locale_is_plain (setlocale (LC_MESSAGES, NULL)))
    find_locale_of_messages ();
  setlocale (LC_NUMERIC, "C");
  g_setenv ("LANGUAGE", language, TRUE);

  bindtextdomain (GETTEXT_PACKAGE, directory);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
