// On-Demand is lazy and hence lenient: what is skipped or only tokenised is not checked. So this
// walk visits every value, scans numbers and surrogates itself, caps the depth and looks behind
// the end.
#define SIMDJSON_DEVELOPMENT_CHECKS 0
#include "csimdjson.h"

#include <simdjson.h>

#include <cstdlib>
#include <cstring>
#include <new>

using namespace simdjson;

struct menkan_json_parser {
  ondemand::parser parser;
  menkan_json_item *items = nullptr;
  size_t count = 0;
  size_t capacity = 0;
  const uint8_t *document = nullptr;
  /// Where the library put the first text; the others follow it in the same buffer.
  const uint8_t *texts = nullptr;
  bool has_escapes = false;
  uint32_t max_depth = 0;
  size_t error_offset = 0;

  ~menkan_json_parser() { free(items); }

  menkan_json_status fail(menkan_json_status status, const char *place) {
    error_offset = size_t(reinterpret_cast<const uint8_t *>(place) - document);
    return status;
  }

  bool add(uint32_t kind, size_t length, size_t offset) {
    if (count == capacity) {
      size_t larger = capacity ? capacity * 2 : 256;
      void *memory = realloc(items, larger * sizeof(menkan_json_item));
      if (!memory) return false;
      items = static_cast<menkan_json_item *>(memory);
      capacity = larger;
    }
    items[count++] = {uint32_t(length) << 4 | kind, uint32_t(offset)};
    return true;
  }

  menkan_json_status number(std::string_view token);
  menkan_json_status text(uint32_t kind, ondemand::raw_json_string raw,
                          simdjson_result<std::string_view> unescaped);
  menkan_json_status value(ondemand::value value, uint32_t depth);
  menkan_json_status object(ondemand::object object, uint32_t depth);
  menkan_json_status array(ondemand::array array, uint32_t depth);
  menkan_json_status run(uint8_t *bytes, size_t length);
};

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The grammar of RFC 8259; `get_double` refuses numbers that it allows, and loses digits.
static bool is_number(const char *p, const char *end) {
  if (p < end && *p == '-') p++;
  if (p == end || !is_digit(*p)) return false;
  if (*p++ != '0') while (p < end && is_digit(*p)) p++;
  if (p < end && *p == '.') {
    if (++p == end || !is_digit(*p)) return false;
    while (p < end && is_digit(*p)) p++;
  }
  if (p < end && (*p == 'e' || *p == 'E')) {
    if (++p < end && (*p == '+' || *p == '-')) p++;
    if (p == end || !is_digit(*p)) return false;
    while (p < end && is_digit(*p)) p++;
  }
  return p == end;
}

/// The value of four hexadecimal digits, or -1.
static int code_unit(const char *p) {
  int unit = 0;
  for (int i = 0; i < 4; i++) {
    char c = p[i];
    int digit = is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10
              : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (digit < 0) return -1;
    unit = unit << 4 | digit;
  }
  return unit;
}

/// Whether a `\u` escape is half of a pair; the text begins behind its opening quote and is known
/// to be closed.
static bool has_lone_surrogate(const char *p) {
  while (*p != '"') {
    if (*p++ != '\\') continue;
    if (*p++ != 'u') continue;
    int unit = code_unit(p);
    if (unit < 0xD800 || unit > 0xDFFF) continue;
    if (unit >= 0xDC00 || p[4] != '\\' || p[5] != 'u') return true;
    int low = code_unit(p + 6);
    if (low < 0xDC00 || low > 0xDFFF) return true;
    p += 10;
  }
  return false;
}

menkan_json_status menkan_json_parser::number(std::string_view token) {
  // The token reaches to the next one, white space included.
  while (!token.empty() && is_blank(token.back())) token.remove_suffix(1);
  if (!is_number(token.data(), token.data() + token.size()))
    return fail(MENKAN_JSON_BAD_NUMBER, token.data());
  size_t offset = size_t(reinterpret_cast<const uint8_t *>(token.data()) - document);
  return add(MENKAN_JSON_NUMBER, token.size(), offset) ? MENKAN_JSON_OK : MENKAN_JSON_OUT_OF_MEMORY;
}

menkan_json_status menkan_json_parser::text(
    uint32_t kind, ondemand::raw_json_string raw, simdjson_result<std::string_view> unescaped) {
  if (has_escapes && has_lone_surrogate(raw.raw()))
    return fail(MENKAN_JSON_LONE_SURROGATE, raw.raw());
  std::string_view view;
  if (std::move(unescaped).get(view)) return fail(MENKAN_JSON_BAD_ESCAPE, raw.raw());
  const uint8_t *bytes = reinterpret_cast<const uint8_t *>(view.data());
  if (!texts) texts = bytes;
  return add(kind, view.size(), size_t(bytes - texts)) ? MENKAN_JSON_OK : MENKAN_JSON_OUT_OF_MEMORY;
}

menkan_json_status menkan_json_parser::value(ondemand::value value, uint32_t depth) {
  const char *start = value.raw_json_token().data();
  ondemand::json_type type;
  if (value.type().get(type)) return fail(MENKAN_JSON_BAD_WORD, start);
  switch (type) {
    case ondemand::json_type::object: {
      ondemand::object members;
      if (value.get_object().get(members)) return fail(MENKAN_JSON_BAD_STRUCTURE, start);
      return object(members, depth + 1);
    }
    case ondemand::json_type::array: {
      ondemand::array elements;
      if (value.get_array().get(elements)) return fail(MENKAN_JSON_BAD_STRUCTURE, start);
      return array(elements, depth + 1);
    }
    case ondemand::json_type::string:
      return text(
        MENKAN_JSON_STRING, ondemand::raw_json_string(reinterpret_cast<const uint8_t *>(start) + 1),
        value.get_string());
    case ondemand::json_type::number:
      return number(value.raw_json_token());
    case ondemand::json_type::boolean: {
      bool flag;
      if (value.get_bool().get(flag)) return fail(MENKAN_JSON_BAD_WORD, start);
      return add(flag ? MENKAN_JSON_TRUE : MENKAN_JSON_FALSE, 0, 0) ? MENKAN_JSON_OK
                                                                    : MENKAN_JSON_OUT_OF_MEMORY;
    }
    default: {
      bool isNull;
      if (value.is_null().get(isNull) || !isNull) return fail(MENKAN_JSON_BAD_WORD, start);
      return add(MENKAN_JSON_NULL, 0, 0) ? MENKAN_JSON_OK : MENKAN_JSON_OUT_OF_MEMORY;
    }
  }
}

menkan_json_status menkan_json_parser::object(ondemand::object object, uint32_t depth) {
  if (depth > max_depth) return MENKAN_JSON_TOO_DEEP;
  size_t start = count;
  size_t members = 0;
  if (!add(MENKAN_JSON_OBJECT, 0, 0)) return MENKAN_JSON_OUT_OF_MEMORY;
  for (auto result : object) {
    ondemand::field field;
    if (std::move(result).get(field)) return MENKAN_JSON_BAD_STRUCTURE;
    ondemand::raw_json_string raw = field.key();
    menkan_json_status status = text(MENKAN_JSON_KEY, raw, field.unescaped_key());
    if (status) return status;
    if ((status = value(field.value(), depth))) return status;
    members++;
  }
  items[start] = {uint32_t(members) << 4 | MENKAN_JSON_OBJECT, uint32_t(count)};
  return MENKAN_JSON_OK;
}

menkan_json_status menkan_json_parser::array(ondemand::array array, uint32_t depth) {
  if (depth > max_depth) return MENKAN_JSON_TOO_DEEP;
  size_t start = count;
  size_t members = 0;
  if (!add(MENKAN_JSON_ARRAY, 0, 0)) return MENKAN_JSON_OUT_OF_MEMORY;
  for (auto result : array) {
    ondemand::value element;
    if (std::move(result).get(element)) return MENKAN_JSON_BAD_STRUCTURE;
    menkan_json_status status = value(element, depth);
    if (status) return status;
    members++;
  }
  items[start] = {uint32_t(members) << 4 | MENKAN_JSON_ARRAY, uint32_t(count)};
  return MENKAN_JSON_OK;
}

/// What the first stage, which sees all bytes, has against them.
static menkan_json_status status_of(error_code error) {
  switch (error) {
    case EMPTY: return MENKAN_JSON_NOTHING;
    case UTF8_ERROR: return MENKAN_JSON_NOT_UTF8;
    case UNCLOSED_STRING: return MENKAN_JSON_OPEN_STRING;
    case UNESCAPED_CHARS: return MENKAN_JSON_CONTROL_CHARACTER;
    case MEMALLOC: case CAPACITY: return MENKAN_JSON_OUT_OF_MEMORY;
    default: return MENKAN_JSON_BAD_STRUCTURE;
  }
}

menkan_json_status menkan_json_parser::run(uint8_t *bytes, size_t length) {
  count = 0;
  texts = nullptr;
  document = bytes;
  error_offset = 0;
  has_escapes = memchr(bytes, '\\', length) != nullptr;
  // The library grows to the very size that it is given, record by record.
  if (parser.capacity() < length && parser.allocate(length * 2)) return MENKAN_JSON_OUT_OF_MEMORY;
  ondemand::document root;
  error_code error = parser.iterate(bytes, length, length + MENKAN_JSON_PADDING).get(root);
  if (error) return status_of(error);

  menkan_json_status status = MENKAN_JSON_BAD_STRUCTURE;
  ondemand::json_type type;
  ondemand::object members;
  ondemand::array elements;
  if (root.type().get(type)) return MENKAN_JSON_BAD_WORD;
  if (type == ondemand::json_type::object) {
    if (!root.get_object().get(members)) status = object(members, 1);
  } else if (type == ondemand::json_type::array) {
    if (!root.get_array().get(elements)) status = array(elements, 1);
  }
  const char *location;
  bool at_end = root.current_location().get(location) != SUCCESS;
  if (status == MENKAN_JSON_OK) return at_end ? status : fail(MENKAN_JSON_TRAILING, location);
  if (error_offset == 0) error_offset = at_end ? length : size_t(location - (const char *)bytes);
  if (error_offset > length) error_offset = length;
  return status;
}

extern "C" {

menkan_json_parser *menkan_json_create(void) { return new (std::nothrow) menkan_json_parser(); }

void menkan_json_destroy(menkan_json_parser *parser) { delete parser; }

menkan_json_status menkan_json_parse(
    menkan_json_parser *parser, uint8_t *document, size_t length, uint32_t max_depth) {
  // The library peeks at the byte behind the end; a bracket there could pass for the last one.
  uint8_t behind = document[length];
  document[length] = '\n';
  parser->max_depth = max_depth;
  menkan_json_status status = parser->run(document, length);
  document[length] = behind;
  return status;
}

const menkan_json_item *menkan_json_items(const menkan_json_parser *parser) {
  return parser->items;
}
size_t menkan_json_item_count(const menkan_json_parser *parser) { return parser->count; }
const uint8_t *menkan_json_texts(const menkan_json_parser *parser) { return parser->texts; }
size_t menkan_json_error_offset(const menkan_json_parser *parser) { return parser->error_offset; }
}
