#include "bench.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdarg.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

uint64_t now_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000ull + t.tv_nsec;
}

void die(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(2);
}

void buf_reserve(Buf *b, size_t n) {
    if (b->len + n <= b->cap) return;
    if (b->off) {
        memmove(b->p, b->p + b->off, b->len - b->off);
        b->len -= b->off;
        b->off = 0;
        if (b->len + n <= b->cap) return;
    }
    size_t cap = b->cap ? b->cap : 65536;
    while (cap < b->len + n) cap *= 2;
    if (!(b->p = realloc(b->p, cap))) die("out of memory");
    b->cap = cap;
}

void buf_put(Buf *b, const void *bytes, size_t n) {
    buf_reserve(b, n);
    memcpy(b->p + b->len, bytes, n);
    b->len += n;
}

void buf_str(Buf *b, const char *s) { buf_put(b, s, strlen(s)); }

void buf_fmt(Buf *b, const char *format, ...) {
    va_list arguments;
    buf_reserve(b, 2048);
    va_start(arguments, format);
    int n = vsnprintf(b->p + b->len, 2048, format, arguments);
    va_end(arguments);
    if (n < 0 || n >= 2048) die("a request is too long");
    b->len += n;
}

// ---- Blocking, for the time before the measuring.

int flush_blocking(Conn *c) {
    while (buf_count(&c->out)) {
        ssize_t n = send(c->fd, buf_start(&c->out), buf_count(&c->out), MSG_NOSIGNAL);
        if (n <= 0) return -1;
        c->out.off += n;
    }
    c->out.off = c->out.len = 0;
    return 0;
}

int fill_blocking(Conn *c) {
    buf_reserve(&c->in, 65536);
    ssize_t n = recv(c->fd, c->in.p + c->in.len, 65536, 0);
    if (n <= 0) return -1;
    c->in.len += n;
    return 0;
}

int need_blocking(Conn *c, size_t count) {
    while (buf_count(&c->in) < count)
        if (fill_blocking(c)) return -1;
    return 0;
}

char *line_blocking(Conn *c, const char *end) {
    for (;;) {
        char *start = buf_start(&c->in);
        char *found = buf_count(&c->in) ? memmem(start, buf_count(&c->in), end, strlen(end)) : NULL;
        if (found) {
            *found = 0;
            c->in.off = found + strlen(end) - c->in.p;
            return start;
        }
        if (fill_blocking(c)) return NULL;
    }
}

Conn *conn_open(Role role, int index) {
    Conn *c = calloc(1, sizeof *c);
    c->protocol = options.protocol;
    c->role = role;
    c->index = index;
    c->consumer = index - options.publishers;
    c->window = options.consumer_window;
    c->limit = role == CONSUMER ? options.expect : 0;
    c->due = calloc(SLOTS, sizeof *c->due);
    c->seq = calloc(SLOTS, sizeof *c->seq);
    c->is_live = calloc(SLOTS, sizeof *c->is_live);
    c->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(options.port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    struct timeval patience = {10, 0};
    setsockopt(c->fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    int one = 1;
    setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (connect(c->fd, (void *)&address, sizeof address) || c->protocol->hello(c)) {
        conn_free(c);
        return NULL;
    }
    return c;
}

void conn_free(Conn *c) {
    if (c->fd >= 0) close(c->fd);
    free(c->in.p);
    free(c->out.p);
    free(c->due);
    free(c->seq);
    free(c->is_live);
    free(c);
}
