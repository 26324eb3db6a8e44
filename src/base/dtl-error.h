/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlError:
 *
 * Why something did not work, for code. The message of the #GError is a plain sentence for
 * the user, translated, without a trailing full stop, that names the file where there is one.
 */
typedef enum
{
  DTL_ERROR_FAILED,        /* none of the others */
  DTL_ERROR_IO,            /* the system refused a read or a write */
  DTL_ERROR_NOT_FOUND,     /* no such file, source, key */
  DTL_ERROR_FORMAT,        /* not what its name or type says: damaged, or another format */
  DTL_ERROR_UNSUPPORTED,   /* a format or version that this build cannot read */
  DTL_ERROR_TOO_LARGE,     /* over a stated limit */
  DTL_ERROR_CONFLICT,      /* somebody else changed it meanwhile */
  DTL_ERROR_USAGE,         /* called with words that make no sense together */
} DtlError;

#define DTL_ERROR (dtl_error_quark ())
GQuark dtl_error_quark (void);

G_END_DECLS
