/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A person of the party. What changes with time lies in memberships, exemptions and posts. */
#define SCB_TYPE_MEMBER (scb_member_get_type ())
G_DECLARE_FINAL_TYPE (ScbMember, scb_member, SCB, MEMBER, ScbRecord)

struct _ScbMember
{
  ScbRecord parent_instance;

  char *full_name;
  char *sort_key; /* given name first, Vietnamese letter order */
  ScbGender gender;
  char *born_on;
  char *ethnicity;
  char *card_number;
  char *admitted_on; /* vào Đảng */
  char *official_on; /* chính thức */
  char *occupation;
  char *address;
  char *phone;
  char *note;
};

G_END_DECLS
