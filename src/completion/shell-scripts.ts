/** A shell → the script that makes it ask `constat complete` at each Tab. */

/** The shells that can be served. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** One of them. */
export type Shell = (typeof SHELLS)[number];

/**
 * Gives the script. Words go to constat one by one, as arguments, and its answer is read as lines:
 * nothing that is typed or found in a file is ever evaluated.
 */
export function shellScript(shell: Shell): string {
  return SCRIPTS[shell];
}

const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# In ~/.bashrc: eval "$(constat completion bash)"
_constat() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <("\${COMP_WORDS[0]}" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | grep -v '^:')
}
complete -o default -F _constat constat
`,
  zsh: `#compdef constat
# In ~/.zshrc, after compinit: eval "$(constat completion zsh)"
_constat() {
  local line isFile
  local -a found
  while IFS= read -r line; do
    if [[ $line == :file ]]; then
      isFile=1
    else
      found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
    fi
  done < <("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (( $#found )) && _describe constat found
  [[ -n $isFile ]] && _files
}
compdef _constat constat
`,
  fish: `# In ~/.config/fish/config.fish: constat completion fish | source
function __constat
    set -l typed (commandline -opc) (commandline -ct)
    set -l found ($typed[1] complete -- $typed[2..-1] 2>/dev/null)
    string match -v ':file' -- $found
    contains ':file' -- $found; and __fish_complete_path (commandline -ct)
end
complete -c constat -f -a '(__constat)'
`,
};
