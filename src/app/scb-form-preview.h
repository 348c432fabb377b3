/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-press-form.h"

G_BEGIN_DECLS

/*
 * What a form that came back would bring into the book, line by line: first the lines with faults,
 * each with its cell, then what is new, last what the book has already.
 *
 * Signal: "keep": the user agrees; the window is gone then.
 */
#define SCB_TYPE_FORM_PREVIEW (scb_form_preview_get_type ())
G_DECLARE_FINAL_TYPE (ScbFormPreview, scb_form_preview, SCB, FORM_PREVIEW, AdwWindow)

/** scb_form_preview_new: @form is only read. */
ScbFormPreview *scb_form_preview_new (GtkWindow *parent, const ScbForm *form);

G_END_DECLS
