/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "scb-connection-private.h"

G_BEGIN_DECLS

/* What connection and statement know of each other. */
struct _ScbStatement
{
  sqlite3_stmt *handle;
  ScbConnection *connection;
  gboolean is_cached; /* kept by the connection; else freed when done */
  gboolean is_busy;   /* between prepare and done */
};

G_END_DECLS
