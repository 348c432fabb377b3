/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the frame of the editor asks of its pages. */

#include "scb-config.h"

#include "scb-editor-page.h"

G_DEFINE_INTERFACE (ScbEditorPage, scb_editor_page, GTK_TYPE_WIDGET)

static void
scb_editor_page_default_init (ScbEditorPageInterface *iface)
{
}

gboolean
scb_editor_page_show_place (ScbEditorPage *self, const ScbPlace *place)
{
  g_return_val_if_fail (SCB_IS_EDITOR_PAGE (self), FALSE);

  return SCB_EDITOR_PAGE_GET_IFACE (self)->show_place (self, place);
}

gboolean
scb_editor_page_begin (ScbEditorPage *self)
{
  ScbEditorPageInterface *iface;

  g_return_val_if_fail (SCB_IS_EDITOR_PAGE (self), FALSE);

  iface = SCB_EDITOR_PAGE_GET_IFACE (self);
  return iface->begin != NULL && iface->begin (self);
}

gboolean
scb_editor_page_find (ScbEditorPage *self)
{
  ScbEditorPageInterface *iface;

  g_return_val_if_fail (SCB_IS_EDITOR_PAGE (self), FALSE);

  iface = SCB_EDITOR_PAGE_GET_IFACE (self);
  return iface->find != NULL && iface->find (self);
}
