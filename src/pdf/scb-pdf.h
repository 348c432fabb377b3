/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "scb-document.h"

G_BEGIN_DECLS

/**
 * scb_pdf_render:
 * @layout: pages of text, rules and fills
 * @error: SCB_PDF_ERROR
 *
 * Paints the layout with libharu. The same layout gives the same bytes. Safe to call from any
 * thread, also from several at once with different layouts.
 *
 * Returns: (transfer full): the file's bytes
 */
GBytes *scb_pdf_render (const ScbLayout *layout, GError **error);

/** scb_pdf_render_all: the same for several layouts one after the other, each on its own sheet; the
 * properties are those of the first. Never none. */
GBytes *scb_pdf_render_all (const ScbLayout *const *layouts, guint n_layouts, GError **error);

#define SCB_PDF_ERROR (scb_pdf_error_quark ())
GQuark scb_pdf_error_quark (void);
typedef enum
{
  SCB_PDF_ERROR_FONT,   /* a face cannot be loaded */
  SCB_PDF_ERROR_FAILED, /* libharu refused; its code is in the message */
} ScbPdfError;

G_END_DECLS
