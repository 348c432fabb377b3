/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-opinion.h"

#include "scb-agenda-item.h"
#include "scb-guest.h"
#include "scb-member.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbOpinion, agenda_item, REF, SCB_FIELD_REQUIRED, scb_agenda_item_get_type),
  SCB_FIELD (ScbOpinion, position, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbOpinion, speaker, REF, SCB_FIELD_OPTIONAL, scb_member_get_type),
  SCB_FIELD_TYPED (ScbOpinion, guest, REF, SCB_FIELD_OPTIONAL, scb_guest_get_type),
  SCB_FIELD (ScbOpinion, speaker_name, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbOpinion, spoken_at, TIME, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbOpinion, text, TEXT, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED),
};

SCB_DEFINE_RECORD (ScbOpinion, scb_opinion, "opinion", "opinions", "agenda_item")
