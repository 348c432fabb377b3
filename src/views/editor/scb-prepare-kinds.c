/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is fixed before the meeting: the session, its agenda, guests and documents. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"
#include "scb-decision-text.h"
#include "scb-editor-context.h"
#include "scb-editor-kinds.h"
#include "scb-labels.h"

static const char *
kind_label (int value)
{
  return scb_session_kind_label (value);
}

static const char *
agenda_kind_label (int value)
{
  return scb_agenda_kind_label (value);
}

static const char *
answer_label (int value)
{
  return value == SCB_ANSWER_YES ? _("Yes") : value == SCB_ANSWER_NO ? _("No") : NULL;
}

/* ---- the session ---- */

static gboolean
session_field_is_shown (ScbRecord *record, const char *field)
{
  ScbSessionKind kind = SCB_SESSION (record)->kind;

  if (g_strcmp0 (field, "ordinal") == 0)
    return kind != SCB_SESSION_KIND_COMMITTEE;
  return g_strcmp0 (field, "theme") != 0 || kind == SCB_SESSION_KIND_THEMATIC
         || kind == SCB_SESSION_KIND_COMBINED;
}

/* Where the number of the session comes from. */
static char *
ordinal_text (ScbSession *session, gint64 counted)
{
  if (session->ordinal == SCB_UNKNOWN && counted != SCB_UNKNOWN)
    return g_strdup_printf (
        _("Counted by the book, this is session number %d of the branch. Type a "
           "number only if it is another one."),
        (int)counted);
  if (session->ordinal == SCB_UNKNOWN)
    return g_strdup (session->held_on == NULL
                         ? _("The session is counted as soon as its day is known.")
                         : _("The book cannot count it: how often the branch met before the book "
                              "began is not known. Type the number here, or how many sessions "
                              "there were into the opening balance of the branch."));
  if (counted == SCB_UNKNOWN || counted == session->ordinal)
    return g_strdup (_("The number was typed. Take it away to have the sessions counted."));
  return g_strdup_printf (
      _("The number was typed; by its count of sessions the book would say %d. "
         "Take it away to have them counted."),
      (int)counted);
}

static GtkWidget *
make_ordinal_note (gpointer context)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "css-classes",
                                   (const char *[]){ "dim-label", NULL }, NULL);

  g_object_set_data_full (G_OBJECT (label), "context", g_object_ref (context), g_object_unref);
  return label;
}

static void
show_ordinal_note (GtkWidget *extra, ScbRecord *record, ScbDossier *dossier)
{
  ScbEditorContext *context = g_object_get_data (G_OBJECT (extra), "context");
  ScbSession *session = SCB_SESSION (record);
  gint64 counted = scb_book_count_ordinal (scb_editor_context_get_book (context), session, NULL);
  g_autofree char *text = ordinal_text (session, counted);

  gtk_label_set_label (GTK_LABEL (extra), text);
  gtk_widget_set_visible (extra, session->kind != SCB_SESSION_KIND_COMMITTEE);
}

const ScbRecordKind *
scb_editor_session (void)
{
  static const ScbFormField fields[] = {
    { .name = "kind", .label = N_("Kind"), .value_label = kind_label },
    { .name = "period", .label = N_("Month") },
    { .name = "held_on", .label = N_("Day") },
    { .name = "starts_at", .label = N_("Begins at") },
    { .name = "theme", .label = N_("Theme"), .is_wide = TRUE },
    { .name = "place", .label = N_("Place"), .is_wide = TRUE },
    { .name = "chair", .label = N_("Chair") },
    { .name = "secretary", .label = N_("Secretary of the session") },
    { .name = "observer", .label = N_("Follows and scores") },
    { .name = "contact", .label = N_("Absence is told to") },
    { .name = "drafter", .label = N_("Drafts content and resolution") },
    { .name = "draft_due_on", .label = N_("Draft until") },
    { .name = "registered_on", .label = N_("Registered with the level above on") },
    { .name = "approved_on", .label = N_("Approved on") },
    { .name = "committee_met_on", .label = N_("Committee met on") },
    { .name = "notified_on", .label = N_("Members told on") },
    { .name = "superior_notified_on", .label = N_("Committee member from above told on") },
    { .name = "documents_sent_on", .label = N_("Documents sent on") },
    { .name = "ordinal", .label = N_("Number since the branch was formed") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_session_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .change_label = N_("Change preparation"),
    .heading = N_("The session"),
    .needed = N_("A session needs its kind and its month."),
    .is_shown = session_field_is_shown,
    .make_extra = make_ordinal_note,
    .show_extra = show_ordinal_note,
  };

  return &kind;
}

/* ---- the agenda ---- */

static void
list_directives (ScbDossier *dossier, ScbAddChoice add, gpointer choices)
{
  for (guint i = 0; i < dossier->directives->len; i++)
    add (choices, scb_record_get_id (dossier->directives->pdata[i]),
         SCB_DIRECTIVE (dossier->directives->pdata[i])->title);
}

/* Only a point that carries one out asks which. */
static gboolean
agenda_field_is_shown (ScbRecord *record, const char *field)
{
  ScbAgendaItem *item = SCB_AGENDA_ITEM (record);

  return g_strcmp0 (field, "directive") != 0 || item->kind == SCB_AGENDA_KIND_DIRECTIVE
         || item->directive != 0;
}

static GPtrArray *
list_agenda (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->agenda);
}

static void
begin_agenda_item (ScbRecord *record, ScbDossier *dossier)
{
  scb_decision_begin (record, dossier, dossier->agenda);
  g_object_set (record, "kind", SCB_AGENDA_KIND_DISCUSSION, NULL);
}

static char *
get_agenda_title (ScbRecord *record, ScbDossier *dossier)
{
  return g_strdup (SCB_AGENDA_ITEM (record)->title);
}

static char *
get_agenda_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  ScbAgendaItem *item = SCB_AGENDA_ITEM (record);
  char *minutes = item->planned_minutes == SCB_UNKNOWN
                      ? g_strdup ("")
                      : g_strdup_printf (_("%d minutes"), (int)item->planned_minutes);

  return scb_decision_join (scb_decision_person (dossier, item->presenter, item->presenter_name),
                            minutes, NULL);
}

const ScbRecordKind *
scb_editor_agenda (void)
{
  static const ScbFormField fields[] = {
    { .name = "title", .label = N_("Point of the agenda"), .is_wide = TRUE },
    { .name = "kind", .label = N_("Kind"), .value_label = agenda_kind_label },
    { .name = "presenter", .label = N_("Presented by"), .partner = "presenter_name" },
    { .name = "planned_minutes", .label = N_("Planned minutes") },
    { .name = "directive",
      .label = N_("Directive of the level above"),
      .none = N_("None"),
      .list_choices = list_directives },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_agenda_item_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add point of the agenda"),
    .change_label = N_("Change point of the agenda"),
    .delete_label = N_("Delete point of the agenda"),
    .move_label = N_("Move point of the agenda"),
    .heading = N_("Agenda"),
    .add = N_("Add a point"),
    .empty = N_("The agenda has no point yet."),
    .unnamed = N_("New point"),
    .needed = N_("A point of the agenda needs its title. Delete it if it is not wanted."),
    .list = list_agenda,
    .begin = begin_agenda_item,
    .get_title = get_agenda_title,
    .get_subtitle = get_agenda_subtitle,
    .is_shown = agenda_field_is_shown,
  };

  return &kind;
}

/* ---- guests ---- */

static GPtrArray *
list_guests (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->guests);
}

static void
begin_guest (ScbRecord *record, ScbDossier *dossier)
{
  scb_decision_begin (record, dossier, dossier->guests);
}

static char *
get_guest_title (ScbRecord *record, ScbDossier *dossier)
{
  return g_strdup (SCB_GUEST (record)->name);
}

static char *
get_guest_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  ScbGuest *guest = SCB_GUEST (record);

  return scb_decision_join (g_strdup (guest->post != NULL ? guest->post : ""),
                            g_strdup (guest->agency != NULL ? guest->agency : ""), NULL);
}

const ScbRecordKind *
scb_editor_guests (void)
{
  static const ScbFormField fields[] = {
    { .name = "name", .label = N_("Name") },
    { .name = "post", .label = N_("Post") },
    { .name = "agency", .label = N_("Agency") },
    { .name = "assigned", .label = N_("Assigned to attend") },
    { .name = "invited_on", .label = N_("Invited on") },
    { .name = "present",
      .label = N_("Came"),
      .none = N_("Not known"),
      .value_label = answer_label },
    { .name = "remark", .label = N_("What the guest said") },
    { .name = "reply", .label = N_("What the chair answered") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_guest_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add guest"),
    .change_label = N_("Change guest"),
    .delete_label = N_("Delete guest"),
    .move_label = N_("Move guest"),
    .heading = N_("Guests and assigned officials"),
    .add = N_("Add a guest"),
    .empty = N_("Nobody is invited yet."),
    .unnamed = N_("New guest"),
    .needed = N_("A guest needs a name. Delete the row if it is not wanted."),
    .list = list_guests,
    .begin = begin_guest,
    .get_title = get_guest_title,
    .get_subtitle = get_guest_subtitle,
  };

  return &kind;
}

/* ---- documents ---- */

static GPtrArray *
list_documents (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->documents);
}

static void
begin_document (ScbRecord *record, ScbDossier *dossier)
{
  scb_decision_begin (record, dossier, dossier->documents);
}

static char *
get_document_title (ScbRecord *record, ScbDossier *dossier)
{
  return g_strdup (SCB_SESSION_DOCUMENT (record)->title);
}

static char *
get_document_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  ScbSessionDocument *document = SCB_SESSION_DOCUMENT (record);
  char *date = scb_date_text_short (document->issued_on);

  return scb_decision_join (g_strdup (document->number != NULL ? document->number : ""),
                            date != NULL ? date : g_strdup (""), NULL);
}

const ScbRecordKind *
scb_editor_documents (void)
{
  static const ScbFormField fields[] = {
    { .name = "title", .label = N_("Document"), .is_wide = TRUE },
    { .name = "number", .label = N_("Number") },
    { .name = "issued_on", .label = N_("Issued on") },
    { .name = "issuer", .label = N_("Issuer") },
    { .name = "sent_on", .label = N_("Sent on") },
    { .name = "briefed", .label = N_("Briefed in the session") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_session_document_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add document"),
    .change_label = N_("Change document"),
    .delete_label = N_("Delete document"),
    .move_label = N_("Move document"),
    .heading = N_("Documents sent or briefed"),
    .add = N_("Add a document"),
    .empty = N_("No document yet."),
    .unnamed = N_("New document"),
    .needed = N_("A document needs its title. Delete it if it is not wanted."),
    .list = list_documents,
    .begin = begin_document,
    .get_title = get_document_title,
    .get_subtitle = get_document_subtitle,
  };

  return &kind;
}
