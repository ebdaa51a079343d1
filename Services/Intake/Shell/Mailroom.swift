import CaseModel
import IntakeCore
import Mail
import Runtime
import Seal
import Store
import Wording

/// Takes in mails and messages by Digital Post: each once, into a case of its own, into the one it answers, or beside them for a person.
struct Mailroom {
    /// How long before its delivery the mail server may have taken it: so long do mail servers keep a mail.
    private static let longestOnTheWayHours: Int64 = 5 * 24
    /// How long Callback may be silent about a code before the mail makes a case of its own.
    static let patienceHours: Int64 = 1
    /// Bytes of the words that are shown with the mail.
    private static let mostBeginning = 3_000

    let change: CaseChange
    let mails: MailStore
    var turn: Turn { change.turn }
    var settings: IntakeSettings { change.settings }

    init(change: CaseChange) {
        self.change = change
        mails = MailStore(database: change.turn.database)
    }

    /// What was laid in the mailbox; it stays there while nothing is known of any unit, as at the very first start.
    func take(_ arrival: Arrival) throws -> ArrivalFate? {
        guard try change.staff.topmost() != nil else { return nil }
        guard let bytes = arrival.bytes else { return .unread("mail.not_a_file") }
        guard bytes <= settings.mailMostBytes else { return .unread("mail.too_large") }
        guard let content = Files.read(arrival.path, most: settings.mailMostBytes) else {
            return .unread("mail.unreadable_file")
        }
        if PostMessage.isLikely(content) { return try take(post: content, arrival) }
        let mail = MailReader.read(content)
        let digest = mail.kind == .unreadable ? Seal.sha256(content) : mail.digest
        guard try !mails.countAgain(digest) else { return .taken }
        let sentOn = mail.kind == .person ? ForwardedMail.found(in: mail, of: settings.mailOwnDomains) : nil
        try take(mail, written(mail, sentOn, digest, arrival), sentOn, original: content)
        return .taken
    }

    private func take(
        _ mail: Mail, _ written: MailStore.Written, _ sentOn: ForwardedMail?, original: [UInt8]
    ) throws {
        let named = try named(in: "\(mail.subject)\n\(sentOn?.words ?? "")\n\(mail.body)", by: written.sender)
        let facts = MailRoute.Facts(
            aside: mail.kind.aside, answered: try answered(mail, sentOn), codes: written.codes,
            casesOfSender: try mails.cases(of: written.sender, since: turn.now.adding(hours: -1)),
            isColleagues: written.isColleagues, numbered: try named?.joining.map { try answered(in: $0) })
        let words = sentOn?.words ?? mail.body
        switch MailRoute(facts, perSender: settings.mailPerSenderHour) {
        case .aside(let place):
            try turn.audit(
                "mail.aside", by: ServiceName.intake.rawValue, about: written.id.rawValue, detail: place.rawValue)
            try mails.add(written, as: place, in: nil, follows: nil)
            try tellReaders(of: place)
        case .ask(let codes):
            try mails.add(written, as: .asking, in: nil, follows: nil)
            try ask(written.id, codes)
        case .join(let id):
            try mails.add(written, as: .joined, in: id, follows: nil)
            try told(written.id, in: id, isColleagues: written.isColleagues)
            if !written.isColleagues { try meetRestriction(written.id, from: written.sender, in: id) }
        case .open(let follows):
            let id = try open(
                name: written.senderName, email: written.sender, subject: written.subject, words: words,
                received: written.received, by: channel(sentOnBy: written.forwardedBy),
                in: try unit(of: written.recipients))
            try mails.add(written, as: .opened, in: id, follows: follows)
            try meetRestriction(written.id, from: written.sender, in: id, after: follows)
            if let follows { try returned(to: follows, with: id) }
        }
        // What could not be read in it lies beside, as it came, for a person and for as long as the case.
        let whole = mail.isShortened ? [Mail.Attachment(original: original)] : []
        if let named { try mails.names(written.id, named.case) }
        try add(Self.words(of: mail, sentOn), mail.attachments + (sentOn?.attachments ?? []) + whole, to: written.id)
        try ReceivedPapers(in: turn).received(written.id)
    }

    /// Puts down the words and what lay with them.
    func add(_ words: String, _ attachments: [Mail.Attachment], to mail: MailID) throws {
        try mails.add(Array(words.utf8), number: 0, name: "mail.txt", type: "text/plain", to: mail)
        for (index, attachment) in attachments.enumerated() {
            try mails.add(
                attachment.content, number: index + 1, name: attachment.name, type: attachment.type, to: mail)
        }
    }

    /// Asks Callback; asked again after a restart.
    func ask(_ mail: MailID, _ codes: [AnswerCode]) throws {
        try turn.ask("mail/\(mail)", FindCaseOfCode.method, FindCaseOfCode(codes: codes))
    }

    /// Callback has said which case a mail answers. A code that it does not know, or no longer, may stand in a letter.
    func heard(about id: MailID, case found: CaseID?) throws {
        guard found == nil, let codes = try codesLeft(of: id) else { return try settle(id, in: found) }
        try askOfSent(id, codes)
    }

    /// The codes by which a mail that still waits for its case may be placed; `nil` where there are none.
    func codesLeft(of id: MailID) throws -> [AnswerCode]? {
        guard let stored = try mails.find(id), stored.row.place == .asking, !stored.codes.isEmpty else { return nil }
        return stored.codes
    }

    /// What is asked has been answered, or nobody has for too long.
    func settle(_ id: MailID, in found: CaseID?) throws {
        guard let stored = try mails.find(id), stored.row.place == .asking else { return }
        let isColleagues = stored.row.isColleagues == true
        let known = try found.flatMap { try change.cases.find($0) } ?? joining(stored.row.names, by: stored.sender)
        let route = try known.map { MailRoute.to(try answered(in: $0), isColleagues: isColleagues) }
        // What answers no case of ours is a colleague's word of somebody: a person says of whom.
        switch route ?? (isColleagues ? .aside(.colleague) : .open(follows: nil)) {
        case .join(let `case`):
            try mails.place(id, .joined, in: `case`, follows: nil)
            try told(id, in: `case`, isColleagues: isColleagues)
            if !isColleagues { try meetRestriction(id, from: stored.sender, in: `case`) }
            try ReceivedPapers(in: turn).received(id)
        case .open where try isFlood(stored):
            try mails.place(id, .flood, in: nil, follows: nil)
            try tellReaders(of: .flood)
        case .open(let follows):
            do { _ = try open(stored, in: try unit(of: stored.recipients), follows: follows) } catch is IntakeRefusal {
                // No unit or no leader to give it to: a person finds one.
                try mails.place(id, .unreadable, in: nil, follows: nil)
                try tellReaders(of: .unreadable)
            }
        case .aside(let place):
            try mails.place(id, place, in: nil, follows: nil)
            try tellReaders(of: place)
        case .ask: break
        }
    }

    /// A case of a mail that is there already.
    ///
    /// - Parameter citizen: whose case it is, where a colleague wrote it of them; absent where it is the sender's.
    func open(
        _ stored: MailStore.Stored, in unit: UnitID, follows: CaseID?, of citizen: Citizen? = nil
    ) throws -> CaseID {
        let colleague = citizen == nil ? nil : stored.sender
        let id = try open(
            name: stored.senderName, email: stored.sender, subject: stored.row.subject, words: stored.row.beginning,
            received: stored.row.received,
            by: stored.row.channel ?? channel(sentOnBy: stored.row.forwardedBy ?? colleague),
            in: unit, of: citizen)
        try mails.place(stored.row.mail, .opened, in: id, follows: follows)
        try meetRestriction(
            stored.row.mail, from: citizen == nil ? stored.sender : citizen?.email?.lowercased(), in: id, after: follows
        )
        if let follows { try returned(to: follows, with: id) }
        try ReceivedPapers(in: turn).received(stored.row.mail)
        return id
    }

    func open(
        name: String?, email: String?, subject: String, words: String, received: Timestamp, by channel: Channel,
        in unit: UnitID, of citizen: Citizen? = nil
    ) throws -> CaseID {
        let wish = MailRegistration.wish(
            name: name, email: email, subject: subject, words: words, received: received, by: channel, in: unit,
            of: citizen)
        let registrar = Registrar(change: change)
        return try registrar.register(
            wish, as: try registrar.judge(wish, isImport: false), isImport: false, by: .mailbox)
    }

    /// It stands in the case's history that a mail has come, and nothing of what it says. What a colleague wrote is nobody's
    /// to read, and no citizen has come back by it.
    func told(
        _ mail: MailID, in case: CaseID, isColleagues: Bool = false, by person: PersonID? = nil
    ) throws {
        try change.trail.add(.mailJoined, to: `case`, at: turn.now, by: person, detail: mail.rawValue)
        try turn.audit(
            "mail.join", by: person?.rawValue ?? ServiceName.intake.rawValue, about: `case`.rawValue,
            detail: mail.rawValue)
        guard !isColleagues else { return }
        try returned(to: `case`, with: nil)
        guard let stored = try change.cases.find(`case`) else { return }
        let mayObject = try change.trail.hasNote(stored.id)
        if mayObject { try change.take(.replied(mail), in: stored.id) }
        try waitForReader(of: mail, in: stored, mayObject: mayObject)
    }

    /// A colleague who sends a mail on is another unit, or the mayor's office, where the complaint came to (R-016).
    private func channel(sentOnBy colleague: String?) -> Channel {
        guard let colleague = colleague?.lowercased() else { return .email }
        let isMayors = settings.mailMayorsOffice.contains { address in
            colleague == address.lowercased() || colleague.hasSuffix("<\(address.lowercased())>")
        }
        return isMayors ? .mayorsOffice : .otherUnit
    }

    /// All that is written in a mail; of one that was sent on, what the citizen wrote comes first.
    private static func words(of mail: Mail, _ sentOn: ForwardedMail?) -> String {
        guard let sentOn else { return mail.body }
        return sentOn.cover.isEmpty ? sentOn.words : "\(sentOn.words)\n\n-----\n\(sentOn.cover)"
    }

    /// A citizen who writes again after our answer, in the same case or in one that follows it, has come back (R-163).
    func returned(to earlier: CaseID, with again: CaseID?) throws {
        guard let stored = try change.cases.find(earlier) else { return }
        let isAnswered = try FormalStore(database: turn.database).promise(of: earlier)?.kept != nil
        guard stored.isClosed || isAnswered else { return }
        try turn.publish(CitizenReturned(case: earlier, again: again), about: Subject(earlier))
    }

    /// The case of a mail that this one answers, or that bears the same Message-ID.
    private func answered(_ mail: Mail, _ sentOn: ForwardedMail?) throws -> MailRoute.Answered? {
        let inner = (sentOn?.references.suffix(50) ?? []) + [sentOn?.messageID].compactMap(\.self)
        return try answered(messages: inner + mail.references.suffix(50) + [mail.messageID].compactMap(\.self))
    }

    /// The case that one of these mails or messages of citizens belongs to.
    func answered(messages: [String]) throws -> MailRoute.Answered? {
        guard let id = try mails.caseOfMessages(messages), let stored = try change.cases.find(id) else {
            return nil
        }
        return try answered(in: stored)
    }

    func answered(in stored: StoredCase) throws -> MailRoute.Answered {
        MailRoute.Answered(
            case: stored.id, isClosed: stored.isClosed, hasNote: try change.trail.hasNote(stored.id))
    }

    /// - Parameter sentOn: what a colleague sent on: whoever wrote that first is the sender.
    private func written(
        _ mail: Mail, _ sentOn: ForwardedMail?, _ digest: [UInt8], _ arrival: Arrival
    ) -> MailStore.Written {
        let sender = mail.from.first
        return MailStore.Written(
            id: turn.chance.identifier(), digest: digest, messageID: mail.messageID,
            received: received(mail.accepted, arrival), taken: turn.now,
            senderName: sentOn == nil ? sender?.name : sentOn?.name,
            sender: (sentOn == nil ? sender?.mailbox : sentOn?.mailbox)?.lowercased(),
            recipients: recipients(of: mail),
            subject: String((sentOn?.subject ?? mail.subject).prefix(500)),
            beginning: Self.beginning(of: Self.words(of: mail, sentOn)),
            codes: WrittenCodes.found(in: "\(mail.subject)\n\(mail.body)\n\(sentOn?.words ?? "")"),
            isShortened: mail.isShortened, channel: nil, documents: [],
            forwardedBy: sentOn == nil ? nil : sender?.description,
            isColleagues: sentOn == nil && mail.isFrom(settings.mailOwnDomains))
    }

    /// To whom it was sent, fifty at most: those whose units are ours first, however many others stand before them.
    private func recipients(of mail: Mail) -> [String] {
        let all = (mail.deliveredTo + (mail.to + mail.copied).map(\.mailbox)).map { $0.lowercased() }
        let units = settings.unitsByAddress
        return Array((all.filter { units[$0] != nil } + all.filter { units[$0] == nil }).prefix(50))
    }

    /// When the municipality got it: when the mail server took it, where it says so believably, else when it was laid here.
    func received(_ accepted: Timestamp?, _ arrival: Arrival) -> Timestamp {
        let delivered = min(arrival.delivered, turn.now)
        guard let accepted, accepted <= delivered,
            accepted.adding(hours: Self.longestOnTheWayHours) >= delivered
        else { return delivered }
        return accepted
    }

    /// As much of the words as is shown with the mail.
    static func beginning(of words: String) -> String {
        guard words.utf8.count > mostBeginning else { return words }
        var bytes = 0
        return String(
            words.prefix { character in
                bytes += character.utf8.count
                return bytes <= mostBeginning
            })
    }

    /// The unit whose address it was sent to, else the one that gets what names none.
    func unit(of recipients: [String]) throws -> UnitID {
        let named = recipients.compactMap { settings.unitsByAddress[$0] } + [UnitID(rawValue: settings.publicUnit)]
        for unit in named.compactMap(\.self) where try change.staff.knows(unit) { return unit }
        guard let topmost = try change.staff.topmost() else { throw IntakeRefusal.unitUnknown }
        return topmost
    }
}

extension Mail.Attachment {
    /// The mail itself, whose parts were too many or too deep, or whose words too long, to be read out of it.
    fileprivate init(original: [UInt8]) {
        self.init(name: Wording.originalMail, type: "message/rfc822", content: original)
    }
}
