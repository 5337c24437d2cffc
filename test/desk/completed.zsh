# Prints what completion offers for a line, one a line: zsh -f completed.zsh FOLDER LINE. The folder holds _wpp; the
# line is typed at a terminal of its own, in that folder, since zsh completes nowhere else.
cd $1
rm -f ready offered
cat > setup.zsh <<'SETUP'
PS1= PS2=
fpath=($PWD $fpath)
autoload -Uz compinit && compinit -u -d $PWD/dump
offers=()
compadd() {
  local -a found
  # A call with -O, -A or -D asks which words match, and offers none.
  if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
    builtin compadd -A found "$@"
    offers+=($found)
  fi
  builtin compadd "$@"
}
tell() { print -l -- $offers > $PWD/offered; exit }
comppostfuncs=(tell)
zle-line-init() { : > $PWD/ready }
zle -N zle-line-init
bindkey '^I' complete-word
SETUP
wait_for() {
  repeat 400; do
    [[ -e $1 ]] && return
    sleep 0.05
  done
  print -u2 "no $1"
  exit 1
}
zmodload zsh/zpty
zpty completing zsh -f -i
zpty -w completing 'source ./setup.zsh'
wait_for ready
zpty -w -n completing "$2"$'\t'
wait_for offered
zpty -d completing
cat offered
