/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-document.h"

G_BEGIN_DECLS

/**
 * scb_word_render:
 * @mark: what stands at the top of each page, so that nobody takes a draft for the paper: "BẢN
 * THẢO"
 *
 * Writes the document as an editable text (.docx, ECMA-376) that Word and LibreOffice open: the
 * same words, faces, margins, tables and signatures. Pages break where the word processor breaks
 * them. The same document gives the same bytes.
 *
 * Returns: (transfer full): the file; NULL with SCB_WORD_ERROR
 */
GBytes *scb_word_render (const ScbDocument *document, const char *mark, GError **error);

#define SCB_WORD_ERROR (scb_word_error_quark ())
GQuark scb_word_error_quark (void);
typedef enum
{
  SCB_WORD_ERROR_FAILED,
} ScbWordError;

G_END_DECLS
