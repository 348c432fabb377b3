/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample office as a book. */
#pragma once

#include "scb-package.h"
#include "scb-resource.h"
#include "store-fixture.h"

/* Minutes of Chi bộ thôn Xóm Mới of 3 September 2020. */
#define SAMPLE_SESSION "90b81a40-cb9c-5bc9-bb5a-a6a585829750"

static inline void
set_up_sample (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_resource_load ("sample/ba-che.json", &error);
  g_autoptr (ScbPackageReport) report = NULL;

  g_assert_no_error (error);
  set_up_book (fixture, data);
  report = scb_package_import (fixture->book, bytes, SCB_PACKAGE_NO_FLAGS, NULL, &error);
  g_assert_no_error (error);
  fixture->session = scb_book_find_id (fixture->book, SCB_TYPE_SESSION, SAMPLE_SESSION);
}
