/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compiled once for each layer with a screen, and for its tests: reading GTK's headers takes longer than what a file of ours says.
 * Every file still names what it uses (`-Db_pch=false` builds without this one). */

#include <adwaita.h>
