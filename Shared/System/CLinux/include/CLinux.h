#pragma once
// The parts of Linux's interface that the Glibc module leaves out.
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/random.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>

/// accept4(2) with SOCK_NONBLOCK and SOCK_CLOEXEC; -1 and errno when nobody waits.
int linux_accept(int listener);

/// As whom the process at the other end of a UNIX socket connected (SO_PEERCRED); -1 when the kernel does not say.
long linux_peer_user(int socket);

/// Opens a file so that what is written goes to the disk without a copy in the kernel's memory (O_DIRECT); -1 and errno
/// where the file system has no such way.
int linux_open_direct(const char *path);

/// When the file was made, in nanoseconds since 1970 (statx(2)); 0 where the file system does not say, or there is none.
long long linux_born(const char *path);

/// Gives a stretch of a file back to the disk (FALLOC_FL_PUNCH_HOLE): it then reads as zeros; -1 and errno.
int linux_punch(int file, long long from, long long count);
