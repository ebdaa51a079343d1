// SwiftPM says "prohibited flag(s): -pthread" when it reads this library's pkg-config file: harmless, the flag is not
// needed by anything that includes these headers.
#include <gmime/gmime.h>

// GObject's questions and casts are macros, which Swift does not see.
static inline int gmime_is_part(GMimeObject *object) { return GMIME_IS_PART(object); }
static inline int gmime_is_text(GMimeObject *object) { return GMIME_IS_TEXT_PART(object); }
static inline int gmime_is_multipart(GMimeObject *object) { return GMIME_IS_MULTIPART(object); }
static inline int gmime_is_message(GMimeObject *object) { return GMIME_IS_MESSAGE_PART(object); }
static inline GMimePart *gmime_as_part(GMimeObject *object) { return (GMimePart *)object; }
static inline GMimeTextPart *gmime_as_text(GMimeObject *object) { return (GMimeTextPart *)object; }
static inline GMimeMultipart *gmime_as_multipart(GMimeObject *object) { return (GMimeMultipart *)object; }
static inline GMimeMessagePart *gmime_as_message(GMimeObject *object) { return (GMimeMessagePart *)object; }
static inline GMimeObject *gmime_as_object(GMimeMessage *message) { return (GMimeObject *)message; }
static inline GMimeObject *gmime_message_object(GMimeMessagePart *part) {
    return (GMimeObject *)g_mime_message_part_get_message(part);
}
/// The mailbox when it is one; NULL for a group of them.
static inline const char *gmime_mailbox(InternetAddress *address) {
    return INTERNET_ADDRESS_IS_MAILBOX(address) ? internet_address_mailbox_get_addr((InternetAddressMailbox *)address)
                                                : NULL;
}
/// What has been written into a stream in memory; the stream owns it.
static inline GByteArray *gmime_written(GMimeStream *stream) {
    return g_mime_stream_mem_get_byte_array((GMimeStreamMem *)stream);
}
static inline void gmime_release(void *object) {
    if (object) g_object_unref(object);
}
