// least: the least that a durable bus can do, so that its peers' latencies have a ground to be read against. `least PORT FOLDER`
// speaks as much of beanstalkd's protocol as busbench does. What came together is written to blocks of a file that was
// laid out before, synced, acknowledged, and handed to the tube's one consumer. No identity, digest, sequence, consumer's
// position, right or limit is looked at, and nothing can be read back: whoever keeps promises is slower than this.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define BLOCK 4096
#define ROOM (1 << 20)          // of a connection's bytes, of a batch, and of what waits for a consumer
#define FILE_BYTES (64ll << 20) // and then from its beginning again

typedef struct {
    int fd;
    char tube[64], in[ROOM], out[ROOM], waiting[ROOM];
    size_t held, answers, jobs;
    int asked;
    bool consumes;
} Peer;
static Peer *peers[1024];
static char *batch;
static size_t batched;
static int file;
static long long place;

static void stop(const char *what) {
    perror(what);
    exit(1);
}

static void answer(Peer *p, const char *bytes, size_t count) {
    if (p->answers + count > ROOM) stop("too much to answer");
    memcpy(p->out + p->answers, bytes, count);
    p->answers += count;
}

// As many of the waiting jobs as were asked for.
static void hand_out(Peer *p) {
    while (p->asked && p->jobs) {
        char head[64];
        size_t count;
        memcpy(&count, p->waiting, sizeof count);
        answer(p, head, sprintf(head, "RESERVED 1 %zu\r\n", count));
        answer(p, p->waiting + sizeof count, count);
        answer(p, "\r\n", 2);
        p->jobs -= sizeof count + count;
        memmove(p->waiting, p->waiting + sizeof count + count, p->jobs);
        p->asked--;
    }
}

static void put(Peer *from, const char *job, size_t count) {
    if (batched + count > ROOM) stop("too much at once");
    memcpy(batch + batched, job, count);
    batched += count;
    answer(from, "INSERTED 1\r\n", 12);
    for (int i = 0; i < 1024; i++) {
        Peer *p = peers[i];
        if (!p || !p->consumes || strcmp(p->tube, from->tube) || p->jobs + sizeof count + count > ROOM) continue;
        memcpy(p->waiting + p->jobs, &count, sizeof count);
        memcpy(p->waiting + p->jobs + sizeof count, job, count);
        p->jobs += sizeof count + count;
    }
}

static void take(Peer *p) {
    size_t at = 0;
    for (;;) {
        char *line = p->in + at, *end = memchr(line, '\n', p->held - at);
        if (!end) break;
        size_t next = end + 1 - p->in, count;
        if (sscanf(line, "put 0 0 600 %zu", &count) == 1) {
            if (p->held - next < count + 2) break;
            put(p, p->in + next, count);
            next += count + 2;
        } else if (sscanf(line, "use %63s", p->tube) == 1) answer(p, "USING x\r\n", 9);
        else if (sscanf(line, "watch %63s", p->tube) == 1) {
            answer(p, "WATCHING 2\r\n", 12);
            p->consumes = true;
        } else if (!strncmp(line, "ignore", 6)) answer(p, "WATCHING 1\r\n", 12);
        else if (!strncmp(line, "reserve", 7)) p->asked++;
        else if (!strncmp(line, "delete", 6)) answer(p, "DELETED\r\n", 9);
        at = next;
    }
    p->held -= at;
    memmove(p->in, p->in + at, p->held);
}

static void leave(Peer *p) {
    peers[p->fd] = NULL;
    close(p->fd);
    free(p);
}

// On disk before anybody hears of it.
static void keep(void) {
    if (!batched) return;
    size_t bytes = (batched + BLOCK - 1) / BLOCK * BLOCK;
    if (place + (long long)bytes > FILE_BYTES) place = 0;
    if (pwrite(file, batch, bytes, place) != (ssize_t)bytes || fdatasync(file)) stop("the file");
    place += bytes;
    batched = 0;
}

int main(int count, char **words) {
    if (count < 3) {
        fputs("usage: least PORT FOLDER\n", stderr);
        return 2;
    }
    char path[512];
    snprintf(path, sizeof path, "%s/least.dat", words[2]);
    if (posix_memalign((void **)&batch, BLOCK, ROOM)) return 1;
    memset(batch, 0, ROOM);
    if ((file = open(path, O_CREAT | O_RDWR | O_DIRECT, 0600)) < 0) stop(path);
    for (long long at = 0; at < FILE_BYTES; at += ROOM)
        if (pwrite(file, batch, ROOM, at) != ROOM) stop(path);
    if (fsync(file)) stop(path);
    int door = socket(AF_INET, SOCK_STREAM, 0), one = 1, poller = epoll_create1(0);
    setsockopt(door, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(atoi(words[1]))};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(door, (void *)&address, sizeof address) || listen(door, 64)) stop("the port");
    struct epoll_event wish = {.events = EPOLLIN, .data.fd = door}, happened[64];
    epoll_ctl(poller, EPOLL_CTL_ADD, door, &wish);
    for (;;) {
        int ready = epoll_wait(poller, happened, 64, -1);
        for (int i = 0; i < ready; i++) {
            int fd = happened[i].data.fd;
            if (fd == door) {
                if ((fd = accept4(door, NULL, NULL, SOCK_NONBLOCK)) < 0 || fd >= 1024) continue;
                setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
                if (!(peers[fd] = calloc(1, sizeof(Peer)))) stop("no memory");
                peers[fd]->fd = fd;
                wish = (struct epoll_event){.events = EPOLLIN, .data.fd = fd};
                epoll_ctl(poller, EPOLL_CTL_ADD, fd, &wish);
                continue;
            }
            Peer *p = peers[fd];
            ssize_t came = recv(fd, p->in + p->held, ROOM - p->held, 0);
            if (came > 0) {
                p->held += came;
                take(p);
            } else if (came == 0 || errno != EAGAIN) leave(p);
        }
        keep();
        for (int i = 0; i < 1024; i++) {
            Peer *p = peers[i];
            if (!p) continue;
            hand_out(p);
            if (!p->answers) continue;
            // busbench reads all it is sent; one that does not is left.
            if (send(p->fd, p->out, p->answers, MSG_NOSIGNAL) != (ssize_t)p->answers) leave(p);
            else p->answers = 0;
        }
    }
}
