/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tongue of the process, whatever the system is set to. */
#include "scb-locale.h"

#include <libintl.h>
#include <locale.h>

#include "scb-config.h"
#include "scb-glib.h"

/* gettext translates nothing in the locales "C" and "POSIX", LANGUAGE or not; in C.UTF-8 it does.
 */
static gboolean
locale_is_plain (const char *name)
{
  return name == NULL || strcmp (name, "C") == 0 || strcmp (name, "POSIX") == 0;
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
    setlocale (LC_MESSAGES, "C.UTF-8");
  setlocale (LC_NUMERIC, "C");
  g_setenv ("LANGUAGE", language, TRUE);

  bindtextdomain (GETTEXT_PACKAGE, directory);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
