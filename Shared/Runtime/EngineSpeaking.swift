import Wire

/// What the engine says once a turn is committed, and what it forgets when nobody hears any more.
extension Engine {
    /// The connection to the bus ended. What was acknowledged stays; what was not comes again.
    package func disconnected() {
        session.closed()
        events.forget()
        calls.forget()
        sender.forget()
        readBack.forget()
        resync?.forget()
        questions.connectionEnded()
    }

    /// After the commit: what was decided may be known.
    func speak() throws(Stop) {
        calls.speak(on: session)
        events.acknowledge(on: session)
        if let problem = sender.send(on: session, at: clock.monotonic) { stop = problem }
        if let block = sender.blockNews() { logBlocked(block) }
        guard hold == nil else { return }
        if isResyncing { return try askOwners() }
        do {
            for ask in try service.questions(beside: questions.isKnown) { questions.raise(ask) }
        } catch { log(LogLine(.error, "questions.unreadable", ["reason": code(of: error)])) }
        for trouble in questions.send(on: session, at: clock.monotonic) {
            log(LogLine(.warning, "question.unanswered", ["method": trouble.method, "reason": trouble.reason]))
        }
        do {
            if isCompared || service.actsWithoutBus {
                try works.run(service.effects(limit: works.reach), at: clock.monotonic)
            }
            if isCompared { courier.take(try service.errands()) }
        } catch { log(LogLine(.error, "effects.unreadable", ["reason": code(of: error)])) }
    }
}
