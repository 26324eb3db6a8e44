/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Help on both levels, made from the tables of commands and options and from nothing else. */

#include "config.h"

#include "dtl-cli-help.h"

#include <glib/gi18n-lib.h>

static void
append_row (GString *text, const char *left, guint width, const char *right)
{
  glong length = g_utf8_strlen (left, -1);

  g_string_append_printf (text, "  %s%*s  %s\n", left, MAX (0, (int) (width - length)), "", right);
}

static void
append_commands (GString *text)
{
  guint n_commands;
  const DtlCommand *commands = dtl_commands (&n_commands);
  guint width = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_commands; i++)
      {
        g_autofree char *left = g_strjoin (" ", commands[i].name, commands[i].arguments, NULL);

        if (pass == 0)
          width = MAX (width, (guint) g_utf8_strlen (left, -1));
        else
          append_row (text, left, width, _(commands[i].summary));
      }
}

static char *
describe_option (const DtlCliOption *option)
{
  g_autofree char *letter = option->letter ? g_strdup_printf ("-%c, ", option->letter) : g_strdup ("    ");

  return g_strconcat (letter, "--", option->name, option->argument ? " " : "", option->argument, NULL);
}

static void
append_options (GString *text, DtlCliOptionFlags allowed)
{
  guint n_options;
  const DtlCliOption *options = dtl_cli_options (&n_options);
  guint width = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_options; i++)
      {
        g_autofree char *left = describe_option (&options[i]);

        if (!(options[i].flag & allowed))
          continue;
        if (pass == 0)
          width = MAX (width, (guint) g_utf8_strlen (left, -1));
        else
          append_row (text, left, width, _(options[i].summary));
      }
}

/**
 * dtl_cli_help_program:
 *
 * Returns: (transfer full): what `dateline-cli --help` prints
 */
char *
dtl_cli_help_program (void)
{
  GString *text = g_string_new (NULL);

  g_string_append (text, _("Usage: dateline-cli COMMAND [OPTIONS] FILE…\n\n"
                           "Reads reports on one story, offline, and compares what they say.\n\n"
                           "Commands:\n"));
  append_commands (text);
  g_string_append (text, _("\nOptions:\n"));
  append_row (text, "-h, --help", 14, _("show this help; “dateline-cli COMMAND --help” shows a command’s"));
  append_row (text, "    --version", 14, _("show the version"));
  g_string_append (text, _("\nFILE is a report, a .dateline collection, or - for standard input.\n"
                           "The program returns 0 if all is done, 1 if some input failed, 2 if it was called wrongly.\n"));
  return g_string_free (text, FALSE);
}

/**
 * dtl_cli_help_command:
 * @command: a command
 *
 * Returns: (transfer full): what `dateline-cli COMMAND --help` prints
 */
char *
dtl_cli_help_command (const DtlCommand *command)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _("Usage: dateline-cli %s [OPTIONS]%s%s\n\n%s.\n"), command->name,
                          command->arguments ? " " : "", command->arguments ? command->arguments : "", _(command->summary));
  if (command->details)
    g_string_append_printf (text, "\n%s\n", _(command->details));
  g_string_append (text, _("\nOptions:\n"));
  append_options (text, command->options | DTL_CLI_OPTION_HELP);
  if (command->formats)
    {
      g_autofree char *formats = g_strjoinv (", ", (char **) command->formats);

      g_string_append_printf (text, _("\nForms of output: %s\n"), formats);
    }
  return g_string_free (text, FALSE);
}
