/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * scb_locale_init:
 * @language: (nullable): the user's saved choice, "vi" or "en"; a list as in LANGUAGE is fine too
 *
 * Sets the process up for texts; to be called once, first thing in main(), before any thread. The
 * tongue is that of SCB_LANGUAGE in the environment, else @language, else Vietnamese: the system
 * need not know a Vietnamese locale, nor any but C.UTF-8. Text is UTF-8 even where the system
 * offers only the C locale. Numbers keep the C form in printf() and strtod(): what people write and
 * read goes through scb-date-text.h and its like. Translations are found in the installed folder,
 * or in SCB_LOCALE_DIR of the environment when the program runs from its build. A program with
 * windows calls gtk_disable_setlocale() too: gtk_init() would undo it all.
 */
void scb_locale_init (const char *language);

G_END_DECLS
