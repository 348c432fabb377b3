/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The size of all text. */

#include "scb-config.h"

#include "scb-text-size.h"

/* GTK's, in 1024ths of a dot per inch, where the desktop says nothing. */
#define USUAL_RESOLUTION (96 * 1024)

static int
resolution_of_desktop (void)
{
  static int resolution = 0;

  if (resolution == 0)
    {
      g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &resolution, NULL);
      if (resolution <= 0)
        resolution = USUAL_RESOLUTION;
    }
  return resolution;
}

static void
changed_cb (GSettings *settings)
{
  int percent = g_settings_get_int (settings, "text-size");
  int before = resolution_of_desktop ();

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", before / 100 * percent, NULL);
}

void
scb_text_size_follow (GSettings *settings)
{
  resolution_of_desktop ();
  g_signal_connect (settings, "changed::text-size", G_CALLBACK (changed_cb), NULL);
  /* Whatever the desktop says stays untouched as long as nobody asks for more. */
  if (g_settings_get_int (settings, "text-size") != SCB_TEXT_SIZE_LEAST)
    changed_cb (settings);
}

void
scb_text_size_change (GSettings *settings, int direction)
{
  int percent = g_settings_get_int (settings, "text-size") + direction * SCB_TEXT_SIZE_STEP;

  g_settings_set_int (settings, "text-size",
                      CLAMP (percent, SCB_TEXT_SIZE_LEAST, SCB_TEXT_SIZE_MOST));
}
