/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *dtl_signature_name (const char *data, gsize length, const char *file_name, gboolean known);

G_END_DECLS
