/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-lexicon.h"
#include "dtl-reading.h"

G_BEGIN_DECLS

/**
 * FuzzTarget:
 * @name: what the command line and the folders of inputs call it
 * @run: reads the bytes of one input and aborts if something does not hold that always must
 *
 * One way into the program for bytes that nobody chose. All targets are in one program, so
 * that a new one is a function and a line in the table of fuzz.c.
 */
typedef struct
{
  const char *name;
  void (*run) (const guint8 *bytes, gsize length);
} FuzzTarget;

const FuzzTarget *fuzz_targets     (guint *n_targets);
const FuzzTarget *fuzz_target_find (const char *name); /* NULL if there is none */

/* One function a target, each in its own file. */
void fuzz_text    (const guint8 *bytes, gsize length);
void fuzz_reader  (const guint8 *bytes, gsize length);
void fuzz_lexicon (const guint8 *bytes, gsize length);
void fuzz_import  (const guint8 *bytes, gsize length);

/* What they share. */
const DtlLexicon *fuzz_lexicon_english (void);                  /* that of the data folder, loaded once */
void              fuzz_check_span      (const DtlText *text, DtlSpan span);
void              fuzz_check_utf8      (const char *string);    /* NULL is fine */
void              fuzz_check_reading   (const DtlReading *reading);

/* libFuzzer's way in, which the program that replays inputs uses too. */
int LLVMFuzzerInitialize   (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length);

G_END_DECLS
