/** Greek letters and signs of mathematics that TeX has a command for. Source: unicode-math's symbol list. */
export const TEX_COMMANDS: ReadonlyMap<string, string> = new Map(
  `α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu ν nu ξ xi
  π pi ρ rho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi
  Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega ∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∮ oint ∞ infty ∂ partial ∇ nabla
  ± pm ∓ mp × times ÷ div ⋅ cdot · cdot ∗ ast ∘ circ • bullet ⊕ oplus ⊗ otimes ≤ le ≥ ge ≠ ne ≈ approx ≡ equiv ∼ sim ≃ simeq
  ≅ cong ∝ propto ≪ ll ≫ gg ≺ prec ≻ succ ∈ in ∉ notin ∋ ni ⊂ subset ⊆ subseteq ⊃ supset ⊇ supseteq ∪ cup ∩ cap
  ∅ emptyset ∖ setminus ∧ wedge ∨ vee ¬ neg ∀ forall ∃ exists ⊢ vdash ⊨ models ⊥ perp ∥ parallel ∣ mid ∠ angle
  → to ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow ↦ mapsto ↑ uparrow ↓ downarrow
  … ldots ⋯ cdots ⋮ vdots ⋱ ddots ⟨ langle ⟩ rangle ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ‖ Vert ℓ ell ℏ hbar ′ prime
  ℜ Re ℑ Im ℵ aleph † dagger ‡ ddagger`
    .trim()
    .split(/\s+/)
    .flatMap((sign, at, all) => (at % 2 === 0 ? [[sign, `\\${all[at + 1]}`] as const] : [])),
);

/** What a sign above or below a term makes of it. */
export const TEX_ACCENTS: ReadonlyMap<string, string> = new Map([
  ["^", "\\hat"],
  ["ˆ", "\\hat"],
  ["~", "\\tilde"],
  ["˜", "\\tilde"],
  ["¯", "\\bar"],
  ["‾", "\\overline"],
  ["_", "\\underline"],
  ["→", "\\vec"],
  ["⃗", "\\vec"],
  ["˙", "\\dot"],
  ["¨", "\\ddot"],
  ["⏞", "\\overbrace"],
  ["⏟", "\\underbrace"],
]);

/** Names of functions that TeX writes upright by a command of their own. */
export const TEX_FUNCTIONS: ReadonlySet<string> = new Set(
  "arccos arcsin arctan arg cos cosh cot csc deg det dim exp gcd inf ker lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh".split(
    " ",
  ),
);
