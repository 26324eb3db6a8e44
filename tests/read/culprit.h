/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a test reads at the moment; it is printed if that ends the program. */
void culprit_set (const char *text);
