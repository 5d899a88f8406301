#include "cedit.h"

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// So many inputs are kept.
#define REMEMBERED 1000

struct menkan_editor {
  EditLine *line;
  History *history;
  menkan_edit_complete complete;
  void *context;
  const char *prompt;
  char *kept;
  int is_cancelled;
};

static menkan_editor *owner(EditLine *line) {
  void *data = NULL;
  el_get(line, EL_CLIENTDATA, &data);
  return (menkan_editor *)data;
}

static char *prompt(EditLine *line) { return (char *)owner(line)->prompt; }

static unsigned char cancel(EditLine *line, int key) {
  (void)key;
  owner(line)->is_cancelled = 1;
  return CC_NEWLINE;
}

static unsigned char complete(EditLine *line, int key) {
  (void)key;
  menkan_editor *editor = owner(line);
  const LineInfo *info = el_line(line);
  editor->complete(editor->context, editor, info->buffer, (size_t)(info->cursor - info->buffer));
  return CC_REDISPLAY;
}

/// Characters are cut and measured by the locale; one without UTF-8 would tear Chinese apart.
static void use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

menkan_editor *menkan_edit_create(menkan_edit_complete function, void *context) {
  use_utf8();
  menkan_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->complete = function;
  editor->context = context;
  editor->prompt = "";
  editor->history = history_init();
  editor->line = el_init("menkan", stdin, stdout, stderr);
  if (editor->line == NULL || editor->history == NULL) {
    menkan_edit_destroy(editor);
    return NULL;
  }
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, REMEMBERED);
  history(editor->history, &event, H_SETUNIQUE, 1);
  el_set(editor->line, EL_CLIENTDATA, editor);
  el_set(editor->line, EL_PROMPT, prompt);
  el_set(editor->line, EL_HIST, history, editor->history);
  el_set(editor->line, EL_EDITOR, "emacs");
  // While a line is edited Ctrl-C is a key like others; elsewhere it ends the program.
  el_set(editor->line, EL_SETTY, "-d", "-isig", NULL);
  el_set(editor->line, EL_ADDFN, "menkan-cancel", "Throw the line away", cancel);
  el_set(editor->line, EL_ADDFN, "menkan-complete", "Complete a word", complete);
  el_set(editor->line, EL_BIND, "^C", "menkan-cancel", NULL);
  el_set(editor->line, EL_BIND, "^I", "menkan-complete", NULL);
  el_set(editor->line, EL_BIND, "^R", "em-inc-search-prev", NULL);
  el_set(editor->line, EL_SIGNAL, 1);
  return editor;
}

void menkan_edit_destroy(menkan_editor *editor) {
  if (editor == NULL) return;
  if (editor->line != NULL) el_end(editor->line);
  if (editor->history != NULL) history_end(editor->history);
  free(editor->kept);
  free(editor);
}

menkan_edit_status menkan_edit_read(menkan_editor *editor, const char *text, const char **line,
                                    size_t *length) {
  free(editor->kept);
  editor->kept = strdup(text);
  if (editor->kept == NULL) return MENKAN_EDIT_END;
  editor->prompt = editor->kept;
  editor->is_cancelled = 0;
  int count = 0;
  const char *found = el_gets(editor->line, &count);
  if (editor->is_cancelled) {
    fputs("^C\n", stdout);
    fflush(stdout);
    return MENKAN_EDIT_CANCELLED;
  }
  if (found == NULL || count <= 0) return MENKAN_EDIT_END;
  *line = found;
  *length = strlen(found);
  while (*length > 0 && (found[*length - 1] == '\n' || found[*length - 1] == '\r')) *length -= 1;
  return MENKAN_EDIT_LINE;
}

void menkan_edit_remember(menkan_editor *editor, const char *text) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, text);
}

void menkan_edit_insert(menkan_editor *editor, const char *text) {
  el_insertstr(editor->line, text);
}

void menkan_edit_list(menkan_editor *editor, const char *text) {
  (void)editor;
  fputs("\n", stdout);
  fputs(text, stdout);
  fputs("\n", stdout);
  fflush(stdout);
}
