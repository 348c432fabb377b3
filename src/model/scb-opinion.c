/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-opinion.h"

#include "scb-agenda-item.h"
#include "scb-guest.h"
#include "scb-member.h"

static const ScbField fields[] = {
  { "agenda_item", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbOpinion, agenda_item), scb_agenda_item_get_type, NULL },
  { "position", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbOpinion, position), NULL, NULL },
  { "speaker", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOpinion, speaker), scb_member_get_type, NULL },
  { "guest", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOpinion, guest), scb_guest_get_type, NULL },
  { "speaker_name", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOpinion, speaker_name), NULL, NULL },
  { "spoken_at", SCB_FIELD_TIME, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOpinion, spoken_at), NULL, NULL },
  { "text", SCB_FIELD_TEXT, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbOpinion, text), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbOpinion, scb_opinion, "opinion", "opinions", "agenda_item")
