#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo take whatever comes, which Swift cannot call: one for each kind of value.
static inline CURLcode curl_set_long(CURL *line, CURLoption option, long value) {
    return curl_easy_setopt(line, option, value);
}
static inline CURLcode curl_set_text(CURL *line, CURLoption option, const char *value) {
    return curl_easy_setopt(line, option, value);
}
static inline CURLcode curl_set_list(CURL *line, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(line, option, value);
}
static inline CURLcode curl_set_pointer(CURL *line, CURLoption option, void *value) {
    return curl_easy_setopt(line, option, value);
}
/// Takes bytes that come, or gives bytes that are wanted: what READFUNCTION and HEADERFUNCTION have in common.
typedef size_t (*curl_bytes)(char *bytes, size_t size, size_t count, void *whose);
static inline CURLcode curl_set_bytes(CURL *line, CURLoption option, curl_bytes value) {
    return curl_easy_setopt(line, option, value);
}
/// Lets everything that libcurl does be watched, or nothing any more.
static inline CURLcode curl_set_watch(CURL *line, curl_debug_callback value, void *whose) {
    curl_easy_setopt(line, CURLOPT_DEBUGDATA, whose);
    curl_easy_setopt(line, CURLOPT_DEBUGFUNCTION, value);
    return curl_easy_setopt(line, CURLOPT_VERBOSE, value ? 1L : 0L);
}
/// The socket of the line that is open; CURL_SOCKET_BAD when none is.
static inline curl_socket_t curl_open_socket(CURL *line) {
    curl_socket_t socket = CURL_SOCKET_BAD;
    return curl_easy_getinfo(line, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK ? socket : CURL_SOCKET_BAD;
}
