/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A sentence across the top of a page, with a button that does something about it (AdwBanner comes
 * with libadwaita 1.3).
 *
 * Properties: "title", the sentence; "button-label" (nullable), no button without it; "revealed".
 * Signal: "button-clicked".
 */
#define SCB_TYPE_BANNER (scb_banner_get_type ())
G_DECLARE_FINAL_TYPE (ScbBanner, scb_banner, SCB, BANNER, AdwBin)

GtkWidget *scb_banner_new (void);

const char *scb_banner_get_title (ScbBanner *self);
/** scb_banner_set_title: the sentence to show; screen readers read it out when it is revealed. */
void scb_banner_set_title (ScbBanner *self, const char *title);
const char *scb_banner_get_button_label (ScbBanner *self);
/** scb_banner_set_button_label: @label (nullable): may have a mnemonic */
void scb_banner_set_button_label (ScbBanner *self, const char *label);
gboolean scb_banner_get_revealed (ScbBanner *self);
void scb_banner_set_revealed (ScbBanner *self, gboolean revealed);

G_END_DECLS
