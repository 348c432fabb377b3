/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-document.h"
#include "scb-rules.h"

G_BEGIN_DECLS

/* Papers: records to documents.  Nothing is printed that nobody recorded. */

typedef enum
{
  SCB_PAPER_RECORD, /* what is recorded; lines that need not stand fall away, others show dots where
                       nothing is known */
  SCB_PAPER_BLANK,  /* the form, for the pen: only the heading is filled */
} ScbPaperForm;

/**
 * scb_minutes_paper_new, …:
 * @dossier: the session, whole
 * @rules: whose layout and terms apply
 *
 * Biên bản of any kind of session (papers.md A), danh sách điểm danh, giấy mời to each guest (one
 * page each) and thông báo to the members with the programme (F), trích biên bản (H) of the agenda
 * items whose positions in the agenda, from 0, are given; phiếu chấm điểm (C); phiếu dự (G), a
 * sheet for each official who came, or one for the pen; nghị quyết or kết luận (B), each of the
 * session's, or what the session tells of one that nobody has written yet; biên bản kiểm phiếu, one
 * of each secret ballot, or one for the pen.
 *
 * Returns: (transfer full): the document; NULL with SCB_PAPER_ERROR
 */
ScbDocument *scb_minutes_paper_new (ScbDossier *dossier,
                                    const ScbRules *rules,
                                    ScbPaperForm form,
                                    GError **error);
ScbDocument *scb_resolution_paper_new (ScbDossier *dossier,
                                       const ScbRules *rules,
                                       ScbPaperForm form,
                                       GError **error);
ScbDocument *scb_resolution_paper_new_one (ScbDossier *dossier,
                                           const ScbRules *rules,
                                           ScbResolution *resolution,
                                           GError **error);
ScbDocument *scb_roll_call_paper_new (ScbDossier *dossier,
                                      const ScbRules *rules,
                                      ScbPaperForm form,
                                      GError **error);
ScbDocument *scb_invitation_paper_new (ScbDossier *dossier,
                                       const ScbRules *rules,
                                       ScbPaperForm form,
                                       GError **error);
ScbDocument *scb_notice_paper_new (ScbDossier *dossier,
                                   const ScbRules *rules,
                                   ScbPaperForm form,
                                   GError **error);
ScbDocument *scb_score_sheet_paper_new (ScbDossier *dossier,
                                        const ScbRules *rules,
                                        ScbPaperForm form,
                                        GError **error);
ScbDocument *scb_visit_sheet_paper_new (ScbDossier *dossier,
                                        const ScbRules *rules,
                                        ScbPaperForm form,
                                        GError **error);
ScbDocument *scb_ballot_paper_new (ScbDossier *dossier,
                                   const ScbRules *rules,
                                   ScbPaperForm form,
                                   GError **error);
ScbDocument *scb_extract_paper_new (ScbDossier *dossier,
                                    const ScbRules *rules,
                                    ScbPaperForm form,
                                    const guint *items,
                                    guint n_items,
                                    GError **error);

G_END_DECLS
