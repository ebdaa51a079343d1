/// `notifier.letters-waiting`: how many letters somebody must do something about, without which they are: those of the
/// reader's own cases at once, those of the units led when they have waited for a day.
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

        package init(mine: Int, team: Int) {
            self.mine = mine
            self.team = team
        }
    }
}
