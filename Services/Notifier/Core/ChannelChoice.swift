package import CaseModel

/// By which way a letter to a citizen goes, and to what: settled anew for every letter, from how the citizen is registered
/// and from the address as it stands now.
///
/// What cannot go the registered way waits for a person; it never takes a less safe one by itself.
package struct ChannelChoice: Hashable, Sendable {
    package let channel: LetterChannel
    /// Whom Digital Post is addressed to; absent on paper.
    package let mailbox: Mailbox?
    /// The lines in the envelope's window; none where the address is protected.
    package let window: [String]
    /// Whether it goes to another country, and needs its postage.
    package let isAbroad: Bool
    /// The child that the letter is about, where it goes to whoever holds custody.
    package let child: String?

    /// A recipient as Digital Post knows them.
    package enum Mailbox: Hashable, Sendable {
        case citizen(CPR)
        case company(cvr: String)
    }

    /// - Parameter registration: absent while nobody has looked it up; then the address that was confirmed is used.
    /// - Throws: `LetterFault` with a `channel.` code when a person must decide.
    package init(
        _ registration: PostRegistration?, cvr: String?, to recipient: FindRecipient.Reply, on day: CivilDay
    ) throws(LetterFault) {
        let address = recipient.addressLines.filter { $0.contains { !$0.isWhitespace } }
        // Whoever gets the letter in the citizen's stead is no mailbox of ours: on paper, to the address that was seen.
        switch recipient.goesThrough(registration) {
        case .representative(let name, let lines):
            self.init(on: .paper, window: [name, "for \(recipient.name)"] + lines)
            return
        case .custody(let name, let lines):
            self.init(on: .paper, window: [name, "for \(recipient.name)"] + lines, child: recipient.name)
            return
        case .nobody: throw LetterFault(code: "channel.custody_missing")
        case nil: break
        }
        switch registration {
        case .digital, .protected:
            guard let cpr = recipient.cpr else { throw LetterFault(code: "channel.number_missing") }
            guard let birthday = cpr.birthday, birthday.age(on: day) >= Minor.ownVoiceAge else {
                throw LetterFault(code: "channel.under_fifteen")
            }
            let isHidden = registration == .protected || recipient.protection != nil
            self.init(
                on: .digitalPost, to: .citizen(cpr), window: [recipient.name] + (isHidden ? [] : address))
        case .company:
            guard let cvr else { throw LetterFault(code: "channel.company_number_missing") }
            self.init(on: .digitalPost, to: .company(cvr: cvr), window: [recipient.name] + address)
        // A child's letters have gone through somebody above, or wait.
        case .underFifteen: throw LetterFault(code: "channel.custody_missing")
        case .exempt, .abroad, nil:
            guard recipient.protection != .digitalPostOnly else {
                throw LetterFault(code: "channel.protected_address")
            }
            // What is on record may be a mail address alone, and paper without an address reaches nobody.
            guard !address.isEmpty else { throw LetterFault(code: "channel.address_missing") }
            if registration == .abroad { try Self.checkCountry(address) }
            let isAbroad = registration == .abroad ? true : PaperCountry.isAbroad(address)
            guard let isAbroad else { throw LetterFault(code: "channel.postal_code_missing") }
            self.init(on: .paper, window: [recipient.name] + address, isAbroad: isAbroad)
        }
    }

    private init(
        on channel: LetterChannel, to mailbox: Mailbox? = nil, window: [String], isAbroad: Bool = false,
        child: String? = nil
    ) {
        self.child = child
        self.channel = channel
        self.mailbox = mailbox
        self.window = window
        self.isAbroad = isAbroad
    }

    /// By which way it would go and what would stand in the window, for somebody who only looks: of the number that Digital
    /// Post needs it is known whether there is one, and no more.
    ///
    /// - Throws: `LetterFault` with a `channel.` code when a person must decide.
    package static func previewed(
        _ registration: PostRegistration?, cvr: String?, to recipient: FindRecipient.Reply, on day: CivilDay
    ) throws(LetterFault) -> (LetterChannel, window: [String], child: String?) {
        switch (registration, recipient.through) {
        case (.digital, nil), (.protected, nil):
            guard recipient.hasNumber != false else { throw LetterFault(code: "channel.number_missing") }
            let isHidden = registration == .protected || recipient.protection != nil
            let address = recipient.addressLines.filter { $0.contains { !$0.isWhitespace } }
            return (.digitalPost, [recipient.name] + (isHidden ? [] : address), nil)
        default:
            let choice = try ChannelChoice(registration, cvr: cvr, to: recipient, on: day)
            return (choice.channel, choice.window, choice.child)
        }
    }

    /// A letter to another country ends with its name; a Danish postal code there says that nobody has written it.
    private static func checkCountry(_ address: [String]) throws(LetterFault) {
        guard let last = address.last, address.count > 1, !last.contains(where: \.isNumber) else {
            throw LetterFault(code: "channel.country_missing")
        }
    }
}

extension FindRecipient.Reply {
    /// Who gets the letter in the citizen's stead; `nil` where the citizen does.
    ///
    /// A child's home is not looked up in its stead: whose custody it is, and where they live, somebody has to write down.
    package func goesThrough(_ registration: PostRegistration?) -> Through? {
        through ?? (registration == .underFifteen ? custodian ?? .nobody : nil)
    }
}
