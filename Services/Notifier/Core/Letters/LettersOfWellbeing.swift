/// The letters that follow from what Wellbeing says.
enum LettersOfWellbeing {
    static let all: [any Letter.Type] = [Prompt.self, PromptsTogether.self, ProposalWithdrawal.self, CareNotice.self]
}
