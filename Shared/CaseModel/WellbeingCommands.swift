/// The prompts that concern whoever asks: as the leader who is to act, and as the one who is looked after.
package struct ListPrompts: ServiceCommand {
    package static let method = "wellbeing.list"
    /// Whether answered prompts are listed too.
    package let includeAnswered: Bool
    package init(includeAnswered: Bool = false) { self.includeAnswered = includeAnswered }

    package struct Reply: Codable, Hashable, Sendable {
        package let prompts: [PromptRow]
        package init(prompts: [PromptRow]) { self.prompts = prompts }
    }
}

/// One prompt, as the leader and the person themself see it. Nobody else does.
package struct PromptRow: Codable, Hashable, Sendable {
    package let prompt: PromptID
    package let kind: PromptKind
    package let person: PersonID
    package let leader: PersonID
    package let state: PromptState
    package let stage: PromptStage
    package let asked: Timestamp
    /// Exclusive; then it is asked for again.
    package let by: Timestamp

    package init(
        prompt: PromptID, kind: PromptKind, person: PersonID, leader: PersonID, state: PromptState,
        stage: PromptStage, asked: Timestamp, by: Timestamp
    ) {
        self.prompt = prompt
        self.kind = kind
        self.person = person
        self.leader = leader
        self.state = state
        self.stage = stage
        self.asked = asked
        self.by = by
    }
}

/// What became of a prompt. That help was offered and held is kept; what was said never is.
package enum PromptState: String, Codable, Hashable, CaseIterable, Sendable {
    case open, offered, held, declined
}

/// The leader says what became of a prompt.
package struct AnswerPrompt: ServiceCommand {
    package static let method = "wellbeing.answer"
    package let prompt: PromptID
    package let state: PromptState

    package init(prompt: PromptID, state: PromptState) {
        self.prompt = prompt
        self.state = state
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let prompt: PromptRow
        package let published: [Published]

        package init(prompt: PromptRow, published: [Published]) {
            self.prompt = prompt
            self.published = published
        }
    }
}
