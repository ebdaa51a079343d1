import CaseModel
import Glibc
import NotifierCore
import Runtime
import Store

/// What hands messages to staff to the mail server, and keeps account of it (decision 39).
///
/// A message lies in the outbox first, as it does where somebody else collects it. Then it is handed over: written down
/// as under way, committed, given to the courier, and written down again with the server's word.
final class PostOffice {
    /// How many are under way at a time: the courier does them one after the other, over one line.
    private static let most = 8
    /// How many that came too late are given up in one turn.
    private static let mostUntrue = 100

    let mailings: MailingStore
    private let line: MailLine
    private let tryHours: Int
    private let senders: [String]
    /// The tray that messages lie in.
    private let tray: String
    /// Where it stands that one may have gone out.
    private let marks: String
    private let file: MailFile
    private var hasSwept = false

    /// - Parameter senders: ours as they are set now, the municipality's first.
    init(
        _ server: MailServer, tryHours: Int, senders: [String], database: Database, outbox: String, folder: String
    ) {
        self.senders = senders
        mailings = MailingStore(database: database)
        line = MailLine(server)
        self.tryHours = tryHours
        tray = "\(outbox)/\(Tray.staff.rawValue)"
        marks = "\(folder)/mailing"
        file = MailFile(database, at: "\(folder)/notifier.sqlite")
    }

    /// The message lies in the outbox: it is to be handed over, unless it may have been already; where another file was at work
    /// until later than it came to be owed, by that.
    func queue(_ kept: DutyStore.Kept, _ desk: Correspondence) throws {
        let mailing = try enter(kept.letter, kept.duty.matter, at: desk.now)
        let mayHaveGone = try file.mayHaveActed(on: kept.owed)
        if mayHaveGone || isTaken(kept.letter) || isMarked(kept.letter) { return try doubt(mailing, desk) }
        // It was foreseen before it had been made.
        try tell(mailing, desk)
    }

    /// It has come to be owed by what became true at `moment`: where another file was at work until later, by that it may have
    /// been handed over.
    func foresee(_ letter: LetterID, _ matter: Matter, heard moment: Timestamp, _ desk: Correspondence) throws {
        guard try file.mayHaveActed(on: moment) else { return }
        try doubt(try enter(letter, matter, at: desk.now), desk)
    }

    /// It had left the house by a life of the file that is lost: it lay in the outbox, and may have been handed over.
    func recovered(_ kept: DutyStore.Kept, _ desk: Correspondence) throws {
        if try desk.deliveries.delivery(of: kept.letter) == nil {
            try desk.queue(kept.letter, kept.duty.key, by: kept.duty.matter.mailChannel)
        }
        try doubt(try enter(kept.letter, kept.duty.matter, at: desk.now), desk)
    }

    /// The file was put back from a backup, or copied: whatever waits in it may have been handed over since.
    func putBack(since moment: Timestamp, _ desk: Correspondence) throws {
        try file.putBack(since: moment)
        for mailing in try mailings.underWay() { try doubt(mailing, desk) }
    }

    /// Handed over perhaps, unless its document lies where the server's are laid: a person looks.
    private func doubt(_ mailing: Mailing, _ desk: Correspondence) throws {
        try advance(mailing, .putBack(isTaken: isTaken(mailing.letter)), desk)
        if let known = try mailings.mailing(mailing.letter, mailing.document) { try tell(known, desk) }
    }

    /// The mailing of the letter's first document, as it stands or as a new one.
    private func enter(_ letter: LetterID, _ matter: Matter, at now: Timestamp) throws -> Mailing {
        let new = Mailing(
            letter: letter, document: 1, state: .queued(next: now, reply: nil), attempts: 0, since: now,
            validUntil: matter.validUntil ?? now.adding(hours: Int64(tryHours)))
        try mailings.add(new)
        return try mailings.mailing(letter, 1) ?? new
    }

    private func isTaken(_ letter: LetterID) -> Bool { Files.exists("\(tray)/taken/\(letter).eml") }

    private func isMarked(_ letter: LetterID) -> Bool { Files.names(in: marks).contains { $0.hasPrefix("\(letter)-") } }

    /// After a stop: what was under way has gone out perhaps, or certainly not.
    func resume(_ desk: Correspondence) throws {
        if try file.isCopy() { try putBack(since: desk.now, desk) }
        try file.settle()
        for mailing in try mailings.sending() {
            try advance(mailing, .resumed(mayHaveGone: Files.exists(mark(of: mailing))), desk)
        }
    }

    /// Whose turn it is comes under way; while the way is in trouble, one at a time, now and then. What is not true any more
    /// waits for no way.
    func tick(_ desk: Correspondence) throws {
        for mailing in try mailings.untrue(at: desk.now, limit: Self.mostUntrue) { try advance(mailing, .due, desk) }
        guard try mailings.sending().isEmpty else { return }
        let way = try mailings.way()
        if let way, desk.now < way.next { return }
        for mailing in try mailings.due(at: desk.now, limit: way == nil ? Self.most : 1) {
            try advance(mailing, .due, desk)
        }
    }

    func nextWake() throws -> Timestamp? {
        let untrue = try mailings.nextUntrue()
        guard try mailings.sending().isEmpty, let due = try mailings.nextDue() else { return untrue }
        let next = try mailings.way().map { max(due, $0.next) } ?? due
        return min(next, untrue ?? next)
    }

    /// What is under way, for the courier. Asked for after a commit.
    func errands() throws -> [any Errand] {
        let sending = try mailings.sending()
        guard !sending.isEmpty, Files.makeFolder(marks) else { return [] }
        return sending.map { mailing in
            MailErrand(
                key: mailing.key, document: mailing.document, senders: senders, path: "\(tray)/\(mailing.letter).eml",
                mark: mark(of: mailing), line: line)
        }
    }

    /// What the server, or the way to it, has said.
    func performed(_ key: String, _ result: EffectResult, _ desk: Correspondence) throws {
        guard let (letter, document) = Mailing.handed(key), let mailing = try mailings.mailing(letter, document) else {
            return
        }
        let reply =
            switch result {
            case .success(let said): MailReply(reading: said)
            case .failure(let trouble): MailReply(reading: trouble.code)
            }
        if reply.isOfTheWay { try block(reply, at: desk.now) } else { try mailings.clearWay() }
        try advance(mailing, MailingInput(brought: reply), desk)
    }

    /// Takes a message on by this input.
    func advance(_ mailing: Mailing, _ input: MailingInput, _ desk: Correspondence) throws {
        let next = try mailing.transition(input, at: desk.now)
        guard next != mailing else { return }
        try mailings.keep(next)
        if case .sending = next.state { return }
        try desk.turn.audit(
            "letter.mail_\(next.state.name)", by: ServiceName.notifier.rawValue, about: mailing.letter.rawValue,
            detail: next.state.reply?.description ?? "")
        try tell(next, desk)
    }

    /// What is known of the message's way is known of its letter, once that has one.
    private func tell(_ mailing: Mailing, _ desk: Correspondence) throws {
        guard let told = mailing.told, let delivery = try desk.deliveries.delivery(of: mailing.letter) else { return }
        try desk.tell(delivery, told, DeliveryEvidence(.server, code: mailing.word, at: desk.now))
    }

    /// Documents that the server has are laid among those that were taken.
    func filing(limit: Int) throws -> [any Effect] {
        if !hasSwept {
            try sweep()
            hasSwept = true
        }
        return try mailings.unfiled(limit: limit).map { mailing in
            Filing(
                key: "filed \(mailing.letter)", name: "\(mailing.letter).eml", tray: tray, mark: mark(of: mailing))
        }
    }

    func filed(_ key: String) throws {
        guard let letter = LetterID(rawValue: String(key.dropFirst("filed ".count))) else { return }
        try mailings.enterFiled(letter)
    }

    private func block(_ reply: MailReply, at now: Timestamp) throws {
        let way = try mailings.way()
        let tries = (way?.tries ?? 0) + 1
        try mailings.put(
            MailWay(
                reply: reply, since: way?.since ?? now, next: now.adding(seconds: min(300, 15 << Int64(min(tries, 5)))),
                tries: tries))
    }

    private func mark(of mailing: Mailing) -> String {
        "\(marks)/\(mailing.letter)-\(mailing.document)-\(mailing.attempts)"
    }

    /// Marks of what is settled go. Only after the commit that settled it. Those of letters that this file does not know stay:
    /// one that was lost has made them, and the letter may come to be owed again.
    private func sweep() throws {
        let needed = Set(try mailings.sending().map { mark(of: $0) })
        for name in Files.names(in: marks) where !needed.contains("\(marks)/\(name)") {
            let letter = name.split(separator: "-").dropLast(2).joined(separator: "-")
            guard try mailings.latest(LetterID(unchecked: letter)) != nil else { continue }
            unlink("\(marks)/\(name)")
        }
    }
}

/// A document that the mail server has, on its way among those that were taken.
struct Filing: Effect {
    let key: String
    let name: String
    let tray: String
    let mark: String

    func perform() throws(EffectTrouble) -> String {
        // One of the two says that it may have gone, whenever the power goes.
        if Files.exists("\(tray)/\(name)") {
            guard Files.makeFolder("\(tray)/taken"), rename("\(tray)/\(name)", "\(tray)/taken/\(name)") == 0 else {
                throw EffectTrouble("spool.not_writable")
            }
        }
        unlink(mark)
        return ""
    }
}
