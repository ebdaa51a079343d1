// What the parts of busbench share: buffers, a histogram, connections, and the table that a bus's protocol fills in.
#pragma once
#define _GNU_SOURCE
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

uint64_t now_ns(void);
_Noreturn void die(const char *format, ...);

// Bytes that come or go: [off, len) of p.
typedef struct {
    char *p;
    size_t off, len, cap;
} Buf;
void buf_reserve(Buf *, size_t);
void buf_put(Buf *, const void *, size_t);
void buf_str(Buf *, const char *);
void buf_fmt(Buf *, const char *format, ...) __attribute__((format(printf, 2, 3)));
static inline size_t buf_count(const Buf *b) { return b->len - b->off; }
static inline char *buf_start(Buf *b) { return b->p + b->off; }

// The most that one connection may have under way.
#define SLOTS 32768

typedef enum { PUBLISHER, CONSUMER, SETTER } Role;
typedef struct Conn Conn;

// What one bus's protocol has to answer. 0 is success, -1 a broken connection.
typedef struct {
    const char *name;
    int (*hello)(Conn *);               // blocking, right after connecting
    int (*setup)(Conn *);               // blocking: the stream and its durable consumers
    int (*publisher)(Conn *);           // blocking: about to publish
    int (*subscribe)(Conn *);           // start consuming; the last blocking step
    void (*publish)(Conn *, uint64_t k, const char *event, size_t count);
    int (*parse)(Conn *);               // eats c->in; calls acknowledged() and delivered()
    void (*read_done)(Conn *);          // after each read: the place for one acknowledgement of all that came
    void (*barrier)(Conn *);            // asks for something whose answer follows all acknowledgements
} Protocol;
extern const Protocol ours, redis, nats, beanstalkd;

struct Conn {
    const Protocol *protocol;
    int fd, index;
    Role role;
    bool wants_write, dead;
    Buf in, out;
    // Publishers: the next publish of this connection, and what is under way, by k % SLOTS.
    uint64_t next, acked, in_flight, *due, *seq;
    bool *is_live;
    // Consumers.
    int consumer, window;
    uint64_t limit, got, asked, confirmed;
    bool barrier, barrier_done;
    // Where a protocol keeps its place.
    size_t scanned;
    long needed;
    uint64_t first_number, position, acked_position, parts;
};

// What the command line says.
extern struct Options {
    const Protocol *protocol;
    const char *mode, *topic, *data;    // data: the folder of our bus
    int port, pid, guests, publishers, consumers_here, consumers, window, consumer_window;
    uint64_t rate, count, expect, first_seq, started_ns;
    double seconds, idle;
    size_t size;
    const char *acked_file, *verify_file;
    bool setup;
} options;
extern char run_id[32];
extern uint64_t bad_messages;

// Called by the protocols.
void acknowledged(Conn *, uint64_t k);
void delivered(Conn *, const char *event, size_t count);
int flush_blocking(Conn *);
int fill_blocking(Conn *);
int need_blocking(Conn *, size_t count);
char *line_blocking(Conn *, const char *end);   // one line, ended with NUL in place of `end`
Conn *conn_open(Role, int index);
void conn_free(Conn *);
