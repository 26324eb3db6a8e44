/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-window-private.h"

G_BEGIN_DECLS

/* A window on the sample, for tests that use it as a user does. */
typedef struct
{
  DtlWindow *window;
  DtlSession *session;
} DtlWindowFixture;

void       dtl_window_fixture_set_up    (DtlWindowFixture *fixture, gconstpointer width);
void       dtl_window_fixture_tear_down (DtlWindowFixture *fixture, gconstpointer width);
void       dtl_window_fixture_open      (DtlWindowFixture *fixture, int width, int height, gboolean dark);
void       dtl_window_fixture_wait      (DtlWindowFixture *fixture); /* until nothing is read or saved any more */
void       dtl_window_fixture_picture   (DtlWindowFixture *fixture, const char *name);
AdwDialog *dtl_window_fixture_dialog    (DtlWindowFixture *fixture); /* the one on top; it must be there */

/* A test on a window that is so many pixels wide. */
typedef struct
{
  const char *name;
  int width;
  void (*test) (DtlWindowFixture *fixture, gconstpointer width);
} DtlWindowTest;

/* The program around such tests: what they leave in the user's folder is nobody's and goes. @tells: what a screen reader
 * is told can be looked at; nothing can be announced then, so no toast may appear. */
void       dtl_window_fixture_init      (int *argc, char ***argv, gboolean tells);
void       dtl_window_fixture_add       (const char *suite, const DtlWindowTest *tests, guint n);
int        dtl_window_fixture_run       (void);

GtkWidget *dtl_window_fixture_find      (GtkWidget *widget, GType type); /* the first below it, or NULL */
GtkWidget *dtl_window_fixture_find_where (GtkWidget *widget, GType type, gboolean (*is_meant) (GtkWidget *widget, gpointer data), gpointer data);

G_END_DECLS
