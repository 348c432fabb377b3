/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each page of the window is, and whom it tells what. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-book-agenda.h"
#include "scb-branches-page.h"
#include "scb-entry-page.h"
#include "scb-follow-up-page.h"
#include "scb-guidance-page.h"
#include "scb-history-page.h"
#include "scb-members-page.h"
#include "scb-officials-page.h"
#include "scb-month-desk.h"
#include "scb-day-window.h"
#include "scb-organizations-page.h"
#include "scb-overview-page.h"
#include "scb-radar-page.h"
#include "scb-search-page.h"

static void
failed_cb (ScbWindow *self, const GError *error)
{
  scb_window_show_error (self, _("The Book Cannot Be Read"), error);
}

/* The book, or what was typed. */
static void
not_kept_cb (ScbWindow *self, const GError *error)
{
  scb_window_show_error (self, _("This Was Not Kept"), error);
}

static void
desk_failed_cb (ScbWindow *self, const char *heading, const GError *error)
{
  scb_window_show_error (self, heading, error);
}

/* The session and its paper need the room. */
static void
editing_changed_cb (ScbWindow *self, GParamSpec *pspec, ScbDesk *desk)
{
  /* A step that is narrower would bring the list back. */
  adw_flap_set_locked (self->flap, scb_desk_get_editing (desk));
  if (scb_desk_get_editing (desk))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  else if (!adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, TRUE);
}

static GtkWidget *
make_desk (ScbWindow *self)
{
  GtkWidget *desk = scb_desk_new ();

  scb_desk_set_position (SCB_DESK (desk), g_settings_get_int (self->settings, "preview-position"));
  g_signal_connect_object (desk, "failed", G_CALLBACK (desk_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "deleted", G_CALLBACK (scb_window_offer_undo), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::editing", G_CALLBACK (editing_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::ready", G_CALLBACK (scb_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  return desk;
}

static void
search_opened_session_cb (ScbWindow *self, gint64 session, GType type, gint64 id)
{
  ScbPlace place = { .type = type, .id = id };

  scb_window_edit (self, session, &place);
}

/* ---- between the pages ---- */

static void
open_session_cb (ScbWindow *self, gint64 session)
{
  scb_window_edit (self, session, NULL);
}

static void
prepare_session_cb (ScbWindow *self, gint64 branch, const char *period)
{
  g_autoptr (GError) error = NULL;
  gint64 session
      = scb_book_prepare_session (self->book, branch, SCB_SESSION_KIND_REGULAR, period, &error);

  if (session != 0)
    scb_window_edit (self, session, NULL);
  else
    scb_window_show_error (self, _("The Session Was Not Prepared"), error);
}

static void
open_branch_cb (ScbWindow *self, gint64 branch)
{
  scb_branches_page_set_branch (SCB_BRANCHES_PAGE (scb_window_show_page (self, "branches")),
                                branch);
}

static void
add_branch_cb (ScbWindow *self)
{
  scb_branches_page_add_branch (SCB_BRANCHES_PAGE (scb_window_show_page (self, "branches")));
}

static void
open_member_cb (ScbWindow *self, gint64 member)
{
  scb_members_page_set_member (SCB_MEMBERS_PAGE (scb_window_show_page (self, "members")), member);
}

void
scb_window_open_official (ScbWindow *self, gint64 official)
{
  scb_officials_page_set_official (SCB_OFFICIALS_PAGE (scb_window_show_page (self, "officials")),
                                   official);
}

static void
add_member_cb (ScbWindow *self, gint64 branch)
{
  scb_members_page_add_member (SCB_MEMBERS_PAGE (scb_window_show_page (self, "members")), branch);
}

static void
import_members_cb (GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.import-members", NULL);
}

/* What is part of no session belongs to a member or a branch. */
static void
open_record_cb (ScbWindow *self, GType type, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbRecord) record = scb_book_get (self->book, type, id, &error);
  ScbRecordClass *klass = record != NULL ? SCB_RECORD_GET_CLASS (record) : NULL;
  const ScbField *member = klass != NULL ? scb_record_class_find_field (klass, "member") : NULL;
  const ScbField *branch = klass != NULL ? scb_record_class_find_field (klass, "branch") : NULL;

  if (error != NULL)
    failed_cb (self, error);
  else if (type == SCB_TYPE_MONTH_REPORT)
    {
      scb_view_state_set_period (self->state, SCB_MONTH_REPORT (record)->period);
      scb_window_show_page (self, "report");
    }
  else if (type == SCB_TYPE_DIRECTIVE || type == SCB_TYPE_COURSE || type == SCB_TYPE_EXPERIENCE)
    scb_guidance_page_show (SCB_GUIDANCE_PAGE (scb_window_show_page (self, "guidance")), type, id);
  else if (type == SCB_TYPE_OFFICIAL || type == SCB_TYPE_VISIT)
    {
      const ScbField *official = scb_record_class_find_field (klass, "official");

      scb_window_open_official (self,
                                official != NULL ? scb_record_get_int (record, official) : id);
    }
  else if (type == SCB_TYPE_MEMBER)
    open_member_cb (self, id);
  else if (type == SCB_TYPE_BRANCH)
    open_branch_cb (self, id);
  else if (member != NULL && scb_record_get_int (record, member) != 0)
    open_member_cb (self, scb_record_get_int (record, member));
  else if (branch != NULL && scb_record_get_int (record, branch) != 0)
    open_branch_cb (self, scb_record_get_int (record, branch));
}

static void
save_sheet_cb (ScbWindow *self, GBytes *bytes, const char *file_name)
{
  scb_window_save (self, bytes, file_name, SCB_FILE_KIND_SHEET);
}

/* ---- the pages ---- */

static void
connect (ScbWindow *self, GtkWidget *page, const char *signal, GCallback callback)
{
  g_signal_connect_object (page, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
open_overdue_cb (ScbWindow *self)
{
  scb_follow_up_page_show_overdue (
      SCB_FOLLOW_UP_PAGE (scb_window_show_page (self, "follow-up")));
}

static GtkWidget *
make_overview (ScbWindow *self)
{
  GtkWidget *page = scb_overview_page_new ();

  scb_overview_page_set_state (SCB_OVERVIEW_PAGE (page), self->state);
  connect (self, page, "open-session", G_CALLBACK (open_session_cb));
  connect (self, page, "prepare-session", G_CALLBACK (prepare_session_cb));
  connect (self, page, "open-branch", G_CALLBACK (open_branch_cb));
  connect (self, page, "add-branch", G_CALLBACK (add_branch_cb));
  connect (self, page, "open-overdue", G_CALLBACK (open_overdue_cb));
  connect (self, page, "failed", G_CALLBACK (failed_cb));
  return page;
}

static GtkWidget *
make_entry (ScbWindow *self)
{
  GtkWidget *page = scb_entry_page_new ();

  scb_entry_page_set_state (SCB_ENTRY_PAGE (page), self->state);
  connect (self, page, "open-session", G_CALLBACK (open_session_cb));
  connect (self, page, "add-branch", G_CALLBACK (add_branch_cb));
  connect (self, page, "failed", G_CALLBACK (not_kept_cb));
  return page;
}

static GtkWidget *
make_radar (ScbWindow *self)
{
  GtkWidget *page = scb_radar_page_new (self->state);

  connect (self, page, "open-session", G_CALLBACK (open_session_cb));
  connect (self, page, "prepare-session", G_CALLBACK (prepare_session_cb));
  connect (self, page, "open-branch", G_CALLBACK (open_branch_cb));
  connect (self, page, "open-member", G_CALLBACK (open_member_cb));
  connect (self, page, "failed", G_CALLBACK (failed_cb));
  return page;
}

static GtkWidget *
make_report (ScbWindow *self)
{
  GtkWidget *desk = scb_month_desk_new (self->state);

  connect (self, desk, "failed", G_CALLBACK (desk_failed_cb));
  connect (self, desk, "notify::ready", G_CALLBACK (scb_window_update_actions));
  connect (self, desk, "save", G_CALLBACK (save_sheet_cb));
  return desk;
}

static void
print_branch_cb (ScbWindow *self, gint64 branch)
{
  scb_window_print_branch (self, "branch-history", branch);
}

static GtkWidget *
make_organizations (ScbWindow *self)
{
  GtkWidget *page = scb_organizations_page_new ();

  connect (self, page, "open-branch", G_CALLBACK (open_branch_cb));
  connect (self, page, "changed", G_CALLBACK (scb_window_offer_undo));
  connect (self, page, "deleted", G_CALLBACK (scb_window_offer_undo));
  connect (self, page, "failed", G_CALLBACK (not_kept_cb));
  return page;
}

static GtkWidget *
make_branches (ScbWindow *self)
{
  GtkWidget *page = scb_branches_page_new ();

  scb_branches_page_set_state (SCB_BRANCHES_PAGE (page), self->state);
  connect (self, page, "open-session", G_CALLBACK (open_session_cb));
  connect (self, page, "prepare-session", G_CALLBACK (prepare_session_cb));
  connect (self, page, "open-member", G_CALLBACK (open_member_cb));
  connect (self, page, "add-member", G_CALLBACK (add_member_cb));
  connect (self, page, "print", G_CALLBACK (print_branch_cb));
  connect (self, page, "changed", G_CALLBACK (scb_window_offer_undo));
  connect (self, page, "failed", G_CALLBACK (not_kept_cb));
  return page;
}

static GtkWidget *
make_members (ScbWindow *self)
{
  GtkWidget *page = scb_members_page_new ();

  scb_members_page_set_state (SCB_MEMBERS_PAGE (page), self->state);
  connect (self, page, "open-branch", G_CALLBACK (open_branch_cb));
  connect (self, page, "add-branch", G_CALLBACK (add_branch_cb));
  connect (self, page, "import-members", G_CALLBACK (import_members_cb));
  connect (self, page, "list-members", G_CALLBACK (scb_window_list_members));
  connect (self, page, "open-session", G_CALLBACK (open_session_cb));
  connect (self, page, "deleted", G_CALLBACK (scb_window_offer_undo));
  connect (self, page, "failed", G_CALLBACK (not_kept_cb));
  return page;
}

static void
print_visit_cb (ScbWindow *self, gint64 visit)
{
  scb_window_print_job (self, &(ScbPressJob){ .paper = "visit-sheet", .visit = visit });
}

static void
print_visits_cb (ScbWindow *self, gint64 organization, const char *period)
{
  scb_window_print_job (
      self,
      &(ScbPressJob){ .paper = "visits", .organization = organization, .period = period });
}

static GtkWidget *
make_guidance (ScbWindow *self)
{
  GtkWidget *page = scb_guidance_page_new ();

  connect (self, page, "open-session", G_CALLBACK (open_session_cb));
  connect (self, page, "open-branch", G_CALLBACK (open_branch_cb));
  connect (self, page, "open-member", G_CALLBACK (open_member_cb));
  connect (self, page, "deleted", G_CALLBACK (scb_window_offer_undo));
  connect (self, page, "failed", G_CALLBACK (not_kept_cb));
  return page;
}

static GtkWidget *
make_officials (ScbWindow *self)
{
  GtkWidget *page = scb_officials_page_new ();

  scb_officials_page_set_state (SCB_OFFICIALS_PAGE (page), self->state);
  connect (self, page, "open-session", G_CALLBACK (open_session_cb));
  connect (self, page, "print-visit", G_CALLBACK (print_visit_cb));
  connect (self, page, "print-month", G_CALLBACK (print_visits_cb));
  connect (self, page, "deleted", G_CALLBACK (scb_window_offer_undo));
  connect (self, page, "failed", G_CALLBACK (not_kept_cb));
  return page;
}

static void
save_paper_cb (ScbWindow *self, GBytes *bytes, const char *file_name, gboolean is_sheet)
{
  scb_window_save (self, bytes, file_name, is_sheet ? SCB_FILE_KIND_SHEET : SCB_FILE_KIND_PDF);
}

static void
print_follow_up_cb (ScbWindow *self, const char *paper, gint64 branch, gint64 member)
{
  g_autoptr (ScbDaySource) source = scb_day_source_new (self->book, branch, member);
  ScbDayWindow *window = scb_day_window_new (GTK_WINDOW (self), source, paper);

  connect (self, GTK_WIDGET (window), "save", G_CALLBACK (save_paper_cb));
  connect (self, GTK_WIDGET (window), "failed", G_CALLBACK (desk_failed_cb));
  gtk_window_present (GTK_WINDOW (window));
}

static GtkWidget *
make_follow_up (ScbWindow *self)
{
  GtkWidget *page = scb_follow_up_page_new ();

  connect (self, page, "open-session", G_CALLBACK (open_session_cb));
  connect (self, page, "print", G_CALLBACK (print_follow_up_cb));
  connect (self, page, "deleted", G_CALLBACK (scb_window_offer_undo));
  connect (self, page, "failed", G_CALLBACK (not_kept_cb));
  return page;
}

static GtkWidget *
make_search (ScbWindow *self)
{
  GtkWidget *page = scb_search_page_new ();

  connect (self, page, "open-session", G_CALLBACK (search_opened_session_cb));
  connect (self, page, "open-record", G_CALLBACK (open_record_cb));
  connect (self, page, "failed", G_CALLBACK (failed_cb));
  return page;
}

static GtkWidget *
make_history (ScbWindow *self)
{
  GtkWidget *page = scb_history_page_new ();

  connect (self, page, "failed", G_CALLBACK (failed_cb));
  return page;
}

static void
show_book_on_desk (GtkWidget *page, ScbBook *book)
{
  scb_desk_set_book (SCB_DESK (page), book);
}

static void
show_book_in_search (GtkWidget *page, ScbBook *book)
{
  scb_search_page_set_book (SCB_SEARCH_PAGE (page), book);
}

static void
show_book_in_history (GtkWidget *page, ScbBook *book)
{
  scb_history_page_set_book (SCB_HISTORY_PAGE (page), book);
}

static void
show_book_in_overview (GtkWidget *page, ScbBook *book)
{
  scb_overview_page_set_book (SCB_OVERVIEW_PAGE (page), book);
}

static void
show_book_in_entry (GtkWidget *page, ScbBook *book)
{
  scb_entry_page_set_book (SCB_ENTRY_PAGE (page), book);
}

static void
show_book_in_radar (GtkWidget *page, ScbBook *book)
{
  scb_radar_page_set_book (SCB_RADAR_PAGE (page), book);
}

static void
show_book_in_report (GtkWidget *page, ScbBook *book)
{
  scb_month_desk_set_book (SCB_MONTH_DESK (page), book);
}

static void
show_book_in_branches (GtkWidget *page, ScbBook *book)
{
  scb_branches_page_set_book (SCB_BRANCHES_PAGE (page), book);
}

static void
show_book_in_organizations (GtkWidget *page, ScbBook *book)
{
  scb_organizations_page_set_book (SCB_ORGANIZATIONS_PAGE (page), book);
}

static void
show_book_in_guidance (GtkWidget *page, ScbBook *book)
{
  scb_guidance_page_set_book (SCB_GUIDANCE_PAGE (page), book);
}

static void
show_book_in_officials (GtkWidget *page, ScbBook *book)
{
  scb_officials_page_set_book (SCB_OFFICIALS_PAGE (page), book);
}

static void
show_book_in_members (GtkWidget *page, ScbBook *book)
{
  scb_members_page_set_book (SCB_MEMBERS_PAGE (page), book);
}

static void
show_book_in_follow_up (GtkWidget *page, ScbBook *book)
{
  scb_follow_up_page_set_book (SCB_FOLLOW_UP_PAGE (page), book);
}

#define GROUP_MONTH  N_("The Month")
#define GROUP_WORK   N_("Meetings")
#define GROUP_PEOPLE N_("Branches and People")
#define GROUP_BOOK   N_("The Book")

const ScbWindowPage scb_window_pages[] = {
  { "overview", N_("Overview"), TRUE, make_overview, show_book_in_overview, "go-home-symbolic",
    GROUP_MONTH },
  { "radar", N_("Year at a Glance"), TRUE, make_radar, show_book_in_radar,
    "x-office-calendar-symbolic", GROUP_MONTH },
  { "entry", N_("Month From Paper"), TRUE, make_entry, show_book_in_entry,
    "input-keyboard-symbolic", GROUP_MONTH },
  { "report", N_("Month's Report"), TRUE, make_report, show_book_in_report,
    "x-office-document-symbolic", GROUP_MONTH },
  { "sessions", N_("Sessions"), FALSE, make_desk, show_book_on_desk, "document-edit-symbolic",
    GROUP_WORK },
  { "follow-up", N_("Follow-up"), FALSE, make_follow_up, show_book_in_follow_up,
    "emblem-ok-symbolic", GROUP_WORK },
  { "branches", N_("Branches"), FALSE, make_branches, show_book_in_branches,
    "network-workgroup-symbolic", GROUP_PEOPLE },
  { "organizations", N_("Organizations"), TRUE, make_organizations, show_book_in_organizations,
    "view-list-symbolic", GROUP_PEOPLE },
  { "members", N_("Members"), FALSE, make_members, show_book_in_members, "system-users-symbolic",
    GROUP_PEOPLE },
  { "officials", N_("Officials"), TRUE, make_officials, show_book_in_officials,
    "avatar-default-symbolic", GROUP_PEOPLE },
  { "guidance", N_("Guidance, Training"), FALSE, make_guidance, show_book_in_guidance,
    "user-bookmarks-symbolic", GROUP_PEOPLE },
  { "search", N_("Search"), FALSE, make_search, show_book_in_search, "edit-find-symbolic",
    GROUP_BOOK },
  { "history", N_("History"), FALSE, make_history, show_book_in_history,
    "document-open-recent-symbolic", GROUP_BOOK },
};

const guint scb_window_n_pages = G_N_ELEMENTS (scb_window_pages);
