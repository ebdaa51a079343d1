/// `notifier.letters-waiting`: how many letters somebody must do something about, without which they are: those of the
/// reader's own cases at once, those of the units led when they have waited for a day. And whether the mails by which people
/// hear of things come through at all.
package struct CountWaitingLetters: ServiceCommand {
    package static let method = "notifier.letters-waiting"
    /// After so many hours a leader hears of what nobody has done anything about.
    package static let hoursBeforeLeader: Int64 = 24

    package init() {}

    package struct Reply: Codable, Hashable, Sendable {
        /// In cases that the reader has, or is the way in to.
        package let mine: Int
        /// In the units that the reader leads, for more than a day; none for whoever leads none.
        package let team: Int

        /// Mails to the reader do not come through; absent while they do.
        package let lost: MailsLost?
        /// Colleagues whose nearest leader the reader is, and to whom mails do not come through; to an administrator, all of
        /// them. Absent when there are none.
        package let colleagues: [MailsLost]?

        package init(mine: Int, team: Int, lost: MailsLost? = nil, colleagues: [MailsLost]? = nil) {
            self.mine = mine
            self.team = team
            self.lost = lost
            self.colleagues = colleagues
        }
    }
}

/// That mails to a colleague are refused or come back, as colleagues read of it: whom, since when, and what the mail server
/// or the returned mail said.
package struct MailsLost: Codable, Hashable, Sendable {
    package let person: PersonID
    package let since: Timestamp
    /// A stable code with the server's numbers, `smtp.refused 550 5.1.1`; never its words.
    package let code: String?
    /// How many have not come through since then.
    package let count: Int

    package init(person: PersonID, since: Timestamp, code: String?, count: Int) {
        self.person = person
        self.since = since
        self.code = code
        self.count = count
    }
}
