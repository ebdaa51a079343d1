#pragma once
// The parts of Linux's interface that the Glibc module leaves out.
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/random.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>

/// accept4(2) with SOCK_NONBLOCK and SOCK_CLOEXEC; -1 and errno when nobody waits.
int linux_accept(int listener);

/// As whom the process at the other end of a UNIX socket connected (SO_PEERCRED); -1 when the kernel does not say.
long linux_peer_user(int socket);
