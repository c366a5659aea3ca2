/**
 * Scripts that ask `wuze __complete` what may follow, so that they never go stale. It answers with one candidate a
 * line, a tab, its description; `:files` or `:folders` when paths may stand there as well.
 */
export const completionScripts = {
  bash: `# wuze: completion for bash.
# Now:     eval "$(wuze completion bash)"
# Always:  wuze completion bash > ~/.local/share/bash-completion/completions/wuze
_wuze() {
  local current="\${COMP_WORDS[COMP_CWORD]}" line IFS=$'\\n'
  COMPREPLY=()
  [[ $current == : || $current == = ]] && current=
  for line in $(command wuze __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null); do
    case $line in
      :files)
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen -f -- "$current"))
        ;;
      :folders)
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen -d -- "$current"))
        ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done
}
complete -F _wuze wuze
`,
  zsh: `#compdef wuze
# wuze: completion for zsh.
# Now:     source <(wuze completion zsh)
# Always:  wuze completion zsh > "\${fpath[1]}/_wuze"
_wuze() {
  local -a described
  local line paths
  for line in "\${(@f)$(command wuze __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      :files) paths=files ;;
      :folders) paths=folders ;;
      ?*) described+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done
  (( $#described )) && _describe wuze described
  case $paths in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _wuze ]]; then
  _wuze "$@"
else
  compdef _wuze wuze
fi
`,
  fish: `# wuze: completion for fish.
# Now:     wuze completion fish | source
# Always:  wuze completion fish > ~/.config/fish/completions/wuze.fish
function __wuze_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -q current[1]; or set current ''
    for line in (command wuze __complete -- $before[2..-1] $current 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path $current
            case ':folders'
                __fish_complete_directories $current
            case '*'
                echo $line
        end
    end
end
complete -c wuze -f -a '(__wuze_complete)'
`,
} as const;

export type Shell = keyof typeof completionScripts;
export const SHELLS = Object.keys(completionScripts) as Shell[];
