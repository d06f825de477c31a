<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>Trains GANs, live. Without a command it opens the window.</source>
        <translation>实时训练 GAN。不带命令运行时打开窗口。</translation>
    </message>
    <message>
        <source>open this run in the window</source>
        <translation>在窗口中打开该训练任务</translation>
    </message>
    <message>
        <source>{} (see {} --help)</source>
        <translation>{}（参见 {} --help）</translation>
    </message>
    <message>
        <source>a run&apos;s folder, a checkpoint, or a file as `sample` writes it</source>
        <translation>训练任务的文件夹、检查点，或 `sample` 写出的文件</translation>
    </message>
    <message>
        <source>how many images to draw from a run, or to take from a file [10000; of points 2500]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the latents [0]</source>
        <translation>隐变量的随机种子 [0]</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>输出 JSON</translation>
    </message>
    <message>
        <source>Train each preset for a while and have it judged. Stop it at any time: the same command goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only these, see `ganstudio presets` [all]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of training for each run [{:g}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many samples are judged of each [{}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs of each preset, with the seeds 0 to N - 1 [{}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for results and runs [{}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure nothing; show what is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the results as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the table as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put the table between this file&apos;s two markers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The same command goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--n must be at least 2 (it is {}).</source>
        <translation>--n 至少为 2（当前为 {}）。</translation>
    </message>
    <message>
        <source>--seeds must be at least 1 (it is {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, measured anew ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} measurements in {} are to be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to {} of training by the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another shell is measuring in {}. Stop it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is stale ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed must not be below 0 (it is {}).</source>
        <translation>--seed 不能小于 0（当前为 {}）。</translation>
    </message>
    <message>
        <source>There is no judge for the data set {!r} yet.</source>
        <translation>数据集 {!r} 还没有评判器。</translation>
    </message>
    <message>
        <source>a run&apos;s folder or a checkpoint file</source>
        <translation>训练任务的文件夹或检查点文件</translation>
    </message>
    <message>
        <source>how many images [100]</source>
        <translation>图像数量 [100]</translation>
    </message>
    <message>
        <source>FILE.npz: arrays images and labels, or points; FILE.png: a sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this class, such as 7</source>
        <translation>仅此类别，例如 7</translation>
    </message>
    <message>
        <source>the same seed gives the same images [0]</source>
        <translation>相同的种子给出相同的图像 [0]</translation>
    </message>
    <message>
        <source>{:,} images of step {:,} in {}</source>
        <translation>{:,} 张图像，取自第 {:,} 步，已写入 {}</translation>
    </message>
    <message>
        <source>{:,} points of step {:,} in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the points to pass through, such as 1,2,3</source>
        <translation>途经的点，例如 1,2,3</translation>
    </message>
    <message>
        <source>how many images in all [60]</source>
        <translation>图像总数 [60]</translation>
    </message>
    <message>
        <source>FILE.gif: an animation; FILE.png: a strip</source>
        <translation>FILE.gif：动画；FILE.png：长条图</translation>
    </message>
    <message>
        <source>only this class; else the classes of a conditional run in turn</source>
        <translation>仅此类别；否则条件训练任务依次使用各类别</translation>
    </message>
    <message>
        <source>how to go between two points [slerp]</source>
        <translation>两点之间的插值方式 [slerp]</translation>
    </message>
    <message>
        <source>{} frames of step {:,} in {}</source>
        <translation>{} 帧，取自第 {:,} 步，已写入 {}</translation>
    </message>
    <message>
        <source>--label: this run was trained without classes.</source>
        <translation>--label：该训练任务训练时没有使用类别。</translation>
    </message>
    <message>
        <source>--label: there is no class {!r}; there are {}.</source>
        <translation>--label：没有类别 {!r}；可用的有 {}。</translation>
    </message>
    <message>
        <source>--seeds: {!r} is no list of whole numbers such as 1,2,3.</source>
        <translation>--seeds：{!r} 不是形如 1,2,3 的整数列表。</translation>
    </message>
    <message>
        <source>--seeds: give at least two numbers, none below 0 (it is {!r}).</source>
        <translation>--seeds：请至少给出两个不小于 0 的数（当前为 {!r}）。</translation>
    </message>
    <message>
        <source>--out: {} must end in {}.</source>
        <translation>--out：{} 必须以 {} 结尾。</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>--out: the folder {} does not exist.</source>
        <translation>--out：文件夹 {} 不存在。</translation>
    </message>
    <message>
        <source>{}: {} is too small.</source>
        <translation>{}：{} 太小。</translation>
    </message>
    <message>
        <source>step {:,}</source>
        <translation>第 {:,} 步</translation>
    </message>
    <message>
        <source>epoch {:.2f}</source>
        <translation>{:.2f} 轮</translation>
    </message>
    <message>
        <source>loss D {:.3f} G {:.3f}</source>
        <translation>损失 D {:.3f} G {:.3f}</translation>
    </message>
    <message>
        <source>{:,.0f} images/s</source>
        <translation>{:,.0f} 张/秒</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>剩余 {}</translation>
    </message>
    <message>
        <source>complete configurations for a program</source>
        <translation>输出完整配置，供程序读取</translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has no place for the table: it lacks {} and {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged by step {:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {} diverged by step {:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds {}: mean (least–greatest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ({}), {} threads, torch {}, GAN Studio {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to watch for</source>
        <translation>看点</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>
(the default)</source>
        <translation>
（默认）</translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation>{} 不存在。</translation>
    </message>
    <message>
        <source>There is no display to open {} in. Continue it with ganstudio train --resume {}</source>
        <translation>没有可用的显示器来打开 {}。可用以下命令继续：ganstudio train --resume {}</translation>
    </message>
    <message>
        <source>There is no display, so the preset {} trains here for a minute instead of in the window.</source>
        <translation>没有可用的显示器，因此预设 {} 不在窗口中、而在此处训练一分钟。</translation>
    </message>
    <message>
        <source>a named configuration, see `ganstudio presets`</source>
        <translation>预设的配置，参见 `ganstudio presets`</translation>
    </message>
    <message>
        <source>a configuration, such as a run&apos;s config.json</source>
        <translation>配置文件，例如训练任务的 config.json</translation>
    </message>
    <message>
        <source>continue a run folder, or branch off at a checkpoint with --out</source>
        <translation>继续某个训练任务的文件夹，或从检查点另开分支（配合 --out）</translation>
    </message>
    <message>
        <source>the new run&apos;s folder [{}]</source>
        <translation>新训练任务的文件夹 [{}]</translation>
    </message>
    <message>
        <source>stop at step N, counted from the run&apos;s start</source>
        <translation>在第 N 步停止（从训练任务开始算起）</translation>
    </message>
    <message>
        <source>stop after M minutes of training in this call</source>
        <translation>本次调用训练 M 分钟后停止</translation>
    </message>
    <message>
        <source>--{} must be more than 0 (it is {}).</source>
        <translation>--{} 必须大于 0（当前为 {}）。</translation>
    </message>
    <message>
        <source>The run is already at step {:,}; ask for more with --steps.</source>
        <translation>训练任务已到第 {:,} 步；请用 --steps 指定更多步数。</translation>
    </message>
    <message>
        <source>Step {:,} could not be saved, so it is lost. Make room and train again.</source>
        <translation>第 {:,} 步无法保存，已经丢失。请腾出空间后重新训练。</translation>
    </message>
    <message>
        <source>{} is fixed once training has started; make a new run to change it.</source>
        <translation>{} 在训练开始后不可更改；如需更改，请新建训练任务。</translation>
    </message>
    <message>
        <source>Step {:,}, {:.0f} s of training.</source>
        <translation>第 {:,} 步，已训练 {:.0f} 秒。</translation>
    </message>
    <message>
        <source>  samples   {}</source>
        <translation>  样本      {}</translation>
    </message>
    <message>
        <source>  run       {}</source>
        <translation>  训练任务  {}</translation>
    </message>
    <message>
        <source>  continue  {} train --resume {} --steps {}</source>
        <translation>  继续  {} train --resume {} --steps {}</translation>
    </message>
    <message>
        <source>  window    {} --open {}</source>
        <translation>  窗口  {} --open {}</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Networks and game</source>
        <translation>网络与博弈</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>运行环境</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Part of the run folder&apos;s name.</source>
        <translation>用于训练任务文件夹的名称。</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>The real images.</source>
        <translation>真实图像。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Real images, and as many generated ones, in each update.</source>
        <translation>每次更新所用的真实图像数，生成图像数与之相同。</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>打乱顺序</translation>
    </message>
    <message>
        <source>Draw the images of each epoch in a new order.</source>
        <translation>每轮以新的顺序读取图像。</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>博弈</translation>
    </message>
    <message>
        <source>Who trains whom on what.</source>
        <translation>谁以什么训练谁。</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The architecture of generator and discriminator.</source>
        <translation>生成器和判别器的架构。</translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation>隐变量维数</translation>
    </message>
    <message>
        <source>How many numbers the generator starts from (width of z).</source>
        <translation>生成器输入的数值个数（z 的宽度）。</translation>
    </message>
    <message>
        <source>Conditioning</source>
        <translation>条件方式</translation>
    </message>
    <message>
        <source>Whether both networks know the class, and how D uses it: joined to its input, or compared with its features.</source>
        <translation>两个网络是否知道类别，以及 D 如何使用类别：与输入拼接，或与特征比对。</translation>
    </message>
    <message>
        <source>Class embedding</source>
        <translation>类别嵌入</translation>
    </message>
    <message>
        <source>Width of the learned class vector joined to z; 0 joins the plain one-hot label.</source>
        <translation>与 z 拼接的可学习类别向量的宽度；0 表示直接拼接独热标签。</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标函数</translation>
    </message>
    <message>
        <source>The pair of losses that G and D play for.</source>
        <translation>G 与 D 博弈所用的一对损失。</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>附加项</translation>
    </message>
    <message>
        <source>What is added to the objective.</source>
        <translation>在目标函数之外附加的内容。</translation>
    </message>
    <message>
        <source>Augmentations</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>What is done to the images that D sees, real and generated ones alike.</source>
        <translation>对 D 所见图像的处理，真实图像与生成图像一视同仁。</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Of both networks. RMSprop takes β₂ as its memory, SGD β₁ as its momentum.</source>
        <translation>两个网络共用。RMSprop 以 β₂ 为记忆系数，SGD 以 β₁ 为动量。</translation>
    </message>
    <message>
        <source>Generator learning rate</source>
        <translation>生成器学习率</translation>
    </message>
    <message>
        <source>Step size of G&apos;s optimiser.</source>
        <translation>G 的优化器步长。</translation>
    </message>
    <message>
        <source>Step size of D&apos;s optimiser.</source>
        <translation>D 的优化器步长。</translation>
    </message>
    <message>
        <source>Discriminator learning rate</source>
        <translation>判别器学习率</translation>
    </message>
    <message>
        <source>Adam β₁</source>
        <translation>Adam β₁</translation>
    </message>
    <message>
        <source>Memory of the mean gradient.</source>
        <translation>梯度均值的记忆系数。</translation>
    </message>
    <message>
        <source>Adam β₂</source>
        <translation>Adam β₂</translation>
    </message>
    <message>
        <source>Memory of the squared gradient.</source>
        <translation>梯度平方的记忆系数。</translation>
    </message>
    <message>
        <source>Adam ε</source>
        <translation>Adam ε</translation>
    </message>
    <message>
        <source>Added to the root of the squared gradient.</source>
        <translation>加在梯度平方的平方根上。</translation>
    </message>
    <message>
        <source>Planned length</source>
        <translation>计划长度</translation>
    </message>
    <message>
        <source>Rates decay towards this step, and the window stops there; training can go on after it.</source>
        <translation>学习率朝这一步衰减，窗口训练到此停止；之后仍可继续训练。</translation>
    </message>
    <message>
        <source>Rate decay</source>
        <translation>学习率衰减</translation>
    </message>
    <message>
        <source>How both learning rates fall from their start to the floor at the planned length.</source>
        <translation>两个学习率如何从初始值降到计划长度处的下限。</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Share of the rates that is left at the planned length and after it.</source>
        <translation>到达计划长度及之后保留的学习率比例。</translation>
    </message>
    <message>
        <source>EMA half-life</source>
        <translation>EMA 半衰期</translation>
    </message>
    <message>
        <source>What is shown and scored is a moving average of G; it forgets half within so many images. 0: no average.</source>
        <translation>显示和评分所用的是 G 的滑动平均；经过这么多图像后遗忘一半。0 表示不平均。</translation>
    </message>
    <message>
        <source>Save every</source>
        <translation>保存间隔</translation>
    </message>
    <message>
        <source>Write a checkpoint so often, and when the run stops.</source>
        <translation>每隔这么多步写入一个检查点，停止时也会写入。</translation>
    </message>
    <message>
        <source>Keep newest</source>
        <translation>保留最新</translation>
    </message>
    <message>
        <source>Older checkpoints are removed, marked ones never.</source>
        <translation>较旧的检查点会被删除，已标记的不会。</translation>
    </message>
    <message>
        <source>Sample sheet every</source>
        <translation>样本图间隔</translation>
    </message>
    <message>
        <source>Write a PNG of the fixed latents so often.</source>
        <translation>每隔这么多步将固定隐变量的样本写为 PNG。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed on the same machine gives the same run.</source>
        <translation>在同一台机器上，相同的种子得到相同的训练过程。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where to train; auto takes a GPU where there is one.</source>
        <translation>在哪里训练；auto 会在有 GPU 时使用 GPU。</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>CPU 线程数</translation>
    </message>
    <message>
        <source>0: as many as there are cores.</source>
        <translation>0 表示与核心数相同。</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>无法读取 {}：{}。</translation>
    </message>
    <message>
        <source>{} is damaged: it is no JSON ({}).</source>
        <translation>{} 已损坏：不是 JSON（{}）。</translation>
    </message>
    <message>
        <source>{} is damaged: its MD5 is not that of the original. Install GAN Studio again.</source>
        <translation>{} 已损坏：MD5 与原件不符。请重新安装 GAN Studio。</translation>
    </message>
    <message>
        <source>{} holds {} dimensions; images need 3 (count, rows, columns).</source>
        <translation>{} 有 {} 个维度；图像需要 3 个（数量、行、列）。</translation>
    </message>
    <message>
        <source>{} holds {} dimensions; labels need 1.</source>
        <translation>{} 有 {} 个维度；标签需要 1 个。</translation>
    </message>
    <message>
        <source>{} holds {:,} images but {} holds {:,} labels; the two must belong together.</source>
        <translation>{} 有 {:,} 张图像，而 {} 有 {:,} 个标签；两者必须对应。</translation>
    </message>
    <message>
        <source>{} is missing.</source>
        <translation>缺少 {}。</translation>
    </message>
    <message>
        <source>{} is damaged: it cannot be unpacked ({}).</source>
        <translation>{} 已损坏：无法解压（{}）。</translation>
    </message>
    <message>
        <source>{} is no IDX file: it starts with {}.</source>
        <translation>{} 不是 IDX 文件：开头为 {}。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>{} holds values of type {:#04x}; only unsigned bytes (0x08) are read.</source>
        <translation>{} 的数值类型为 {:#04x}；仅支持无符号字节（0x08）。</translation>
    </message>
    <message>
        <source>{} is cut off in its header.</source>
        <translation>{} 的文件头不完整。</translation>
    </message>
    <message>
        <source>{} has {:,} bytes where its header announces {:,}: it is cut off or has something appended.</source>
        <translation>{} 有 {:,} 字节，而文件头声明为 {:,} 字节：文件被截断，或末尾多出了内容。</translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <translation>MNIST 手写数字</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Which digits to use, as a list without spaces.</source>
        <translation>使用哪些数字，连续写出，不加空格。</translation>
    </message>
    <message>
        <source>Qt needs system libraries that are missing. Install them: sudo apt-get install {}</source>
        <translation>缺少 Qt 所需的系统库。请安装：sudo apt-get install {}</translation>
    </message>
    <message>
        <source>Qt cannot be loaded ({}). Install GAN Studio again: pip install --force-reinstall PySide6-Essentials</source>
        <translation>无法加载 Qt（{}）。请重新安装 GAN Studio：pip install --force-reinstall PySide6-Essentials</translation>
    </message>
    <message>
        <source>Install it again: pip install --force-reinstall torch</source>
        <translation>请重新安装：pip install --force-reinstall torch</translation>
    </message>
    <message>
        <source>{} · {} threads</source>
        <translation>{} · {} 个线程</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>Make room, or set GANSTUDIO_RUNS to a folder on another disk.</source>
        <translation>请腾出空间，或将 GANSTUDIO_RUNS 设为其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>free disk</source>
        <translation>可用磁盘空间</translation>
    </message>
    <message>
        <source>{:.1f} GiB for runs in {}</source>
        <translation>{:.1f} GiB 可用于训练任务，位于 {}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>{:,} images, intact</source>
        <translation>{:,} 张图像，完好</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>评判器</translation>
    </message>
    <message>
        <source>{:.2%} on the test digits</source>
        <translation>测试数字上的准确率为 {:.2%}</translation>
    </message>
    <message>
        <source>A covariance needs at least 2 samples; there are {}.</source>
        <translation>协方差至少需要 2 个样本；现有 {} 个。</translation>
    </message>
    <message>
        <source>Features must have two axes (samples, dimensions), not {}.</source>
        <translation>特征必须有两个轴（样本、维度），而不是 {} 个。</translation>
    </message>
    <message>
        <source>Features hold NaN or infinity; a Fréchet distance of them means nothing.</source>
        <translation>特征中含有 NaN 或无穷大；由此算出的 Fréchet 距离没有意义。</translation>
    </message>
    <message>
        <source>Moments need the tensors count, mean and covariance.</source>
        <translation>矩需要张量 count、mean 和 covariance。</translation>
    </message>
    <message>
        <source>The moments&apos; count, mean and covariance do not fit each other.</source>
        <translation>矩的 count、mean 和 covariance 互不匹配。</translation>
    </message>
    <message>
        <source>Features of {} and of {} dimensions cannot be compared; they come from different judges.</source>
        <translation>{} 维与 {} 维的特征无法比较；它们来自不同的评判器。</translation>
    </message>
    <message>
        <source>it holds another network</source>
        <translation>其中是另一种网络</translation>
    </message>
    <message>
        <source>The judge reads images of type uint8 with values 0–255; these are {}.</source>
        <translation>评判器读取 uint8 类型、取值 0–255 的图像；这些图像为 {}。</translation>
    </message>
    <message>
        <source>The judge reads images of shape (N, {}); these are ({}). Scale them to 28×28 grey first.</source>
        <translation>评判器读取形状为 (N, {}) 的图像；这些图像为 ({})。请先缩放为 28×28 灰度图。</translation>
    </message>
    <message>
        <source>{} is missing. Install GAN Studio again.</source>
        <translation>缺少 {}。请重新安装 GAN Studio。</translation>
    </message>
    <message>
        <source>it is not the description of a judge</source>
        <translation>不是评判器的描述</translation>
    </message>
    <message>
        <source>its SHA-256 is not the one on the judge&apos;s card</source>
        <translation>SHA-256 与评判器卡片上的不符</translation>
    </message>
    <message>
        <source>{} is damaged: {}. Install GAN Studio again.</source>
        <translation>{} 已损坏：{}。请重新安装 GAN Studio。</translation>
    </message>
    <message>
        <source>{} is damaged: {}. Install GAN Studio again, or make it anew: {}</source>
        <translation>{} 已损坏：{}。请重新安装 GAN Studio，或重新生成：{}</translation>
    </message>
    <message>
        <source>{} has no array &quot;images&quot;; it holds: {}.</source>
        <translation>{} 中没有数组 &quot;images&quot;；其中有：{}。</translation>
    </message>
    <message>
        <source>{} is no NumPy archive; make one with numpy.savez(path, images=..., labels=...).</source>
        <translation>{} 不是 NumPy 归档文件；请用 numpy.savez(path, images=..., labels=...) 创建。</translation>
    </message>
    <message>
        <source>The array &quot;{}&quot; in {} is damaged or holds Python objects ({}).</source>
        <translation>数组 &quot;{}&quot;（位于 {}）已损坏或含有 Python 对象（{}）。</translation>
    </message>
    <message>
        <source>The images in {} are {}; expected is uint8 with values 0–255 (0 black, 255 white).</source>
        <translation>{} 中的图像为 {}；应为 uint8，取值 0–255（0 黑，255 白）。</translation>
    </message>
    <message>
        <source>The images in {} have the shape {}; expected is (N, 28, 28), (N, 28, 28, 1) or (N, 1, 28, 28).</source>
        <translation>{} 中图像的形状为 {}；应为 (N, 28, 28)、(N, 28, 28, 1) 或 (N, 1, 28, 28)。</translation>
    </message>
    <message>
        <source>The labels in {} are {}; expected are integers 0–9.</source>
        <translation>{} 中的标签为 {}；应为整数 0–9。</translation>
    </message>
    <message>
        <source>The labels in {} have the shape {}; expected is ({},), one for each image.</source>
        <translation>{} 中标签的形状为 {}；应为 ({},)，每张图像一个。</translation>
    </message>
    <message>
        <source>The labels in {} reach from {} to {}; expected are 0–9.</source>
        <translation>{} 中的标签范围为 {} 到 {}；应为 0–9。</translation>
    </message>
    <message>
        <source>A reference needs at least 2 images to train on and 2 held out.</source>
        <translation>参考集至少需要 2 张训练图像和 2 张留出图像。</translation>
    </message>
    <message>
        <source>Fréchet distance {} from {:,} images; {} from {:,} real test images (the floor); {} times the floor.</source>
        <translation>Fréchet 距离 {}（{:,} 张图像）；{}（{:,} 张真实测试图像，即下限）；为下限的 {} 倍。</translation>
    </message>
    <message>
        <source>The judge reads: {}.</source>
        <translation>评判器读出：{}。</translation>
    </message>
    <message>
        <source>Judge {}: right on {:.2f} % of real test images; weights {}.</source>
        <translation>评判器 {}：在真实测试图像上的正确率为 {:.2f} %；权重 {}。</translation>
    </message>
    <message>
        <source>No class was asked for, so there is no accuracy.</source>
        <translation>未指定类别，因此没有准确率。</translation>
    </message>
    <message>
        <source>{:.1f} % of the asked class, judged on {:,} images.</source>
        <translation>{:.1f} % 属于指定类别，由 {:,} 张图像评判得出。</translation>
    </message>
    <message>
        <source>A Fréchet distance needs at least 2 images, and means little below 1,000; there are {}.</source>
        <translation>Fréchet 距离至少需要 2 张图像，少于 1,000 张时意义不大；现有 {} 张。</translation>
    </message>
    <message>
        <source>Labels must be int64 with one axis; these are {} with {} axes.</source>
        <translation>标签必须为 int64 且只有一个轴；这些标签为 {}，有 {} 个轴。</translation>
    </message>
    <message>
        <source>There are {:,} labels for {:,} images; each image needs one.</source>
        <translation>有 {:,} 个标签，却有 {:,} 张图像；每张图像需要一个标签。</translation>
    </message>
    <message>
        <source>Labels must be digits 0–9; these reach from {} to {}.</source>
        <translation>标签必须为数字 0–9；这些标签的范围为 {} 到 {}。</translation>
    </message>
    <message>
        <source>epoch {} of {}: loss {:.4f}, {:.0f} s</source>
        <translation>第 {} 轮，共 {} 轮：损失 {:.4f}，{:.0f} 秒</translation>
    </message>
    <message>
        <source>accuracy {:.2f} % on {:,} training images held out</source>
        <translation>准确率 {:.2f} %（{:,} 张留出的训练图像）</translation>
    </message>
    <message>
        <source>Trains the judge.</source>
        <translation>训练评判器。</translation>
    </message>
    <message>
        <source>try the recipe on N training images; writes nothing</source>
        <translation>用 N 张训练图像试运行该方案；不写入任何文件</translation>
    </message>
    <message>
        <source>accuracy {:.2f} % on {:,} test images; floor {:.4g}; written to {}</source>
        <translation>准确率 {:.2f} %（{:,} 张测试图像）；下限 {:.4g}；已写入 {}</translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <translation>无法写入 {}：{}。</translation>
    </message>
    <message>
        <source>Noise → image</source>
        <translation>噪声 → 图像</translation>
    </message>
    <message>
        <source>D updates per step</source>
        <translation>每步 D 更新次数</translation>
    </message>
    <message>
        <source>How often the discriminator learns before the generator does.</source>
        <translation>生成器每学习一次之前，判别器学习几次。</translation>
    </message>
    <message>
        <source>One batch for D</source>
        <translation>D 合并批</translation>
    </message>
    <message>
        <source>D sees real and generated images in one batch, so that they share BatchNorm&apos;s statistics.</source>
        <translation>D 在同一批中看到真实图像和生成图像，使两者共享 BatchNorm 的统计量。</translation>
    </message>
    <message>
        <source>Fakes by running statistics</source>
        <translation>以滑动统计量生成</translation>
    </message>
    <message>
        <source>Images for D are made with G&apos;s BatchNorm in inference mode, and G learns from others.</source>
        <translation>供 D 使用的图像由推理模式的 BatchNorm 生成，G 则从另外的图像中学习。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>训练(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New run</source>
        <translation>新建训练(&amp;N)</translation>
    </message>
    <message>
        <source>Set up a new run with this preset</source>
        <translation>用当前预设新建训练任务</translation>
    </message>
    <message>
        <source>&amp;Open run…</source>
        <translation>打开训练(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a run folder: finished, crashed or made in the shell</source>
        <translation>打开训练任务文件夹：已完成、意外中断或由命令行创建的均可</translation>
    </message>
    <message>
        <source>&amp;Save checkpoint</source>
        <translation>保存检查点(&amp;S)</translation>
    </message>
    <message>
        <source>Save this step and keep it</source>
        <translation>保存当前这一步并一直保留</translation>
    </message>
    <message>
        <source>Samples as PNG…</source>
        <translation>样本（PNG）…</translation>
    </message>
    <message>
        <source>Write the shown sample grid, every pixel as it is</source>
        <translation>按原始像素写出当前显示的样本网格</translation>
    </message>
    <message>
        <source>Morphed image as PNG…</source>
        <translation>渐变图像（PNG）…</translation>
    </message>
    <message>
        <source>Write the image of the latent panel</source>
        <translation>写出隐空间面板中的图像</translation>
    </message>
    <message>
        <source>Plot as PNG…</source>
        <translation>曲线图（PNG）…</translation>
    </message>
    <message>
        <source>Write the shown plot as a picture</source>
        <translation>将当前显示的曲线图写为图片</translation>
    </message>
    <message>
        <source>Curves as CSV…</source>
        <translation>曲线数据（CSV）…</translation>
    </message>
    <message>
        <source>Write all curves as a table</source>
        <translation>将所有曲线写为表格</translation>
    </message>
    <message>
        <source>Show run &amp;folder</source>
        <translation>打开所在文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Open the folder of this run in the file manager</source>
        <translation>在文件管理器中打开此训练任务的文件夹</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Save the run and leave</source>
        <translation>保存训练任务并退出</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change of a hyperparameter</source>
        <translation>撤销上一次超参数更改</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>恢复刚才撤销的更改</translation>
    </message>
    <message>
        <source>Reset &amp;all to preset</source>
        <translation>全部恢复为预设(&amp;A)</translation>
    </message>
    <message>
        <source>All hyperparameters as the preset has them</source>
        <translation>将所有超参数恢复为预设的值</translation>
    </message>
    <message>
        <source>&amp;Find hyperparameter</source>
        <translation>查找超参数(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the search field of the hyperparameters</source>
        <translation>转到超参数的搜索框</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Start training, or go on with it</source>
        <translation>开始或继续训练</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Pause: not one weight changes until you go on</source>
        <translation>暂停：继续之前，任何权重都不会改变</translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation>单步(&amp;T)</translation>
    </message>
    <message>
        <source>Train one single step, then pause</source>
        <translation>只训练一步，然后暂停</translation>
    </message>
    <message>
        <source>Single &amp;update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update of one network, D and G in turn, then pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow &amp;motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow motion: one update at a time, each shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>Save and end the run; its network stays playable</source>
        <translation>保存并结束训练任务；网络仍可继续探索</translation>
    </message>
    <message>
        <source>Go &amp;back to the last checkpoint</source>
        <translation>回到最近的检查点(&amp;B)</translation>
    </message>
    <message>
        <source>Open the failed run at its newest checkpoint</source>
        <translation>在最新的检查点打开失败的训练任务</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>跟随系统颜色(&amp;Y)</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>按系统设置使用浅色或深色</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色配色</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色配色</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation>在一页上列出所有快捷键</translation>
    </message>
    <message>
        <source>&amp;Check this machine</source>
        <translation>检查本机(&amp;C)</translation>
    </message>
    <message>
        <source>Versions, devices, free disk, bundled data</source>
        <translation>版本、设备、可用磁盘空间、内置数据</translation>
    </message>
    <message>
        <source>&amp;About GAN Studio</source>
        <translation>关于 GAN Studio(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本与许可证</translation>
    </message>
    <message>
        <source>The training engine could not be loaded. Run ganstudio doctor in a shell to see what is missing.</source>
        <translation>无法加载训练引擎。请在命令行运行 ganstudio doctor，查看缺少什么。</translation>
    </message>
    <message>
        <source>Something went wrong in the program: {}. The run is not affected.</source>
        <translation>程序出错：{}。训练任务不受影响。</translation>
    </message>
    <message>
        <source>Some hyperparameters cannot be. They are marked: mend them, then start.</source>
        <translation>部分超参数的值无效，已标出：请改正后再开始。</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>打开训练任务</translation>
    </message>
    <message>
        <source>Choose a class in the latent panel</source>
        <translation>在隐空间面板中选择类别</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机信息</translation>
    </message>
    <message>
        <source>Train a generative adversarial network, watch the game live, and steer what the generator makes.</source>
        <translation>训练生成对抗网络，实时观看博弈，并掌控生成器的输出。</translation>
    </message>
    <message>
        <source>MIT licence. The bundled MNIST digits are under CC BY-SA 3.0.</source>
        <translation>MIT 许可证。内置的 MNIST 手写数字采用 CC BY-SA 3.0 许可。</translation>
    </message>
    <message>
        <source>About GAN Studio</source>
        <translation>关于 GAN Studio</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近的训练(&amp;R)</translation>
    </message>
    <message>
        <source>The run could not be saved, so the window stays open. Make room and close again, or close again to leave without saving.</source>
        <translation>训练任务无法保存，因此窗口仍保持打开。请腾出空间后再关闭；或再次关闭，不保存直接退出。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Set up a new run from a preset</source>
        <translation>用预设新建训练任务</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write pictures and tables</source>
        <translation>写出图片和表格</translation>
    </message>
    <message>
        <source>Blend of two classes</source>
        <translation>两个类别的混合</translation>
    </message>
    <message>
        <source>How much of each class (double click: the first alone)</source>
        <translation>两个类别各占多少（双击：仅第一个）</translation>
    </message>
    <message>
        <source>Class {}</source>
        <translation>类别 {}</translation>
    </message>
    <message>
        <source> (key {})</source>
        <translation>（按键 {}）</translation>
    </message>
    <message>
        <source>Ctrl + click: blend it with the chosen class</source>
        <translation>Ctrl + 单击：与所选类别混合</translation>
    </message>
    <message>
        <source>Blended in equal parts</source>
        <translation>等比例混合</translation>
    </message>
    <message>
        <source>Ctrl + click another class to blend</source>
        <translation>按住 Ctrl 单击另一个类别即可混合</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Smoothing: how much of the running average is kept at each value. At 0 the values themselves are shown.</source>
        <translation>平滑：每个值中保留多少滑动平均。为 0 时显示原始值。</translation>
    </message>
    <message>
        <source>The generated image</source>
        <translation>生成的图像</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy enlarged ({}×)</source>
        <translation>放大复制（{}×）</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>另存为 PNG…</translation>
    </message>
    <message>
        <source>Save enlarged ({}×) as PNG…</source>
        <translation>放大另存为 PNG（{}×）…</translation>
    </message>
    <message>
        <source>There is no image to save yet.</source>
        <translation>还没有可保存的图像。</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Sliders appear once directions have been found in the network.</source>
        <translation>在网络中找到方向后，这里会出现滑块。</translation>
    </message>
    <message>
        <source>Direction {}</source>
        <translation>方向 {}</translation>
    </message>
    <message>
        <source>Direction {}: arrow keys move finely, Page keys coarsely, a double click back to zero</source>
        <translation>方向 {}：方向键微调，Page 键粗调，双击归零</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>this cannot be read; write it like {}</source>
        <translation>无法识别；请写成 {} 的形式</translation>
    </message>
    <message>
        <source>Draw… ({:,} points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{}（{}）</translation>
    </message>
    <message>
        <source>Range: {}</source>
        <translation>范围：{}</translation>
    </message>
    <message>
        <source>Unit: {}</source>
        <translation>单位：{}</translation>
    </message>
    <message>
        <source>Preset: {}</source>
        <translation>预设：{}</translation>
    </message>
    <message>
        <source>Shell: {}</source>
        <translation>命令行：{}</translation>
    </message>
    <message>
        <source>{} changed</source>
        <translation>已改 {} 项</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Show only settings whose name, shell option or help has these words</source>
        <translation>只显示名称、命令行选项或说明中含有这些词的设置</translation>
    </message>
    <message>
        <source>Show advanced settings</source>
        <translation>显示高级设置</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>重置所有设置</translation>
    </message>
    <message>
        <source>Reset all settings to the preset</source>
        <translation>将所有设置恢复为预设</translation>
    </message>
    <message>
        <source>Reset to the preset</source>
        <translation>恢复为预设</translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>复制 {}</translation>
    </message>
    <message>
        <source>Reset {}</source>
        <translation>重置 {}</translation>
    </message>
    <message>
        <source>Set before training starts; make a new run to change it.</source>
        <translation>须在训练开始前设定；如需更改，请新建训练任务。</translation>
    </message>
    <message>
        <source>No setting matches “{}”.</source>
        <translation>没有与“{}”匹配的设置。</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Start training or open a run, then drag the sliders to morph a digit.</source>
        <translation>开始训练或打开训练任务，然后拖动滑块，让数字渐变。</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Another random latent</source>
        <translation>换一个随机的隐变量</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>All directions back to zero</source>
        <translation>所有方向归零</translation>
    </message>
    <message>
        <source>Copy the image</source>
        <translation>复制图像</translation>
    </message>
    <message>
        <source>Save the image</source>
        <translation>保存图像</translation>
    </message>
    <message>
        <source>Save the image as PNG, in true pixels or enlarged</source>
        <translation>将图像存为 PNG，原始像素或放大</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>曲线图</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <source>Logarithmic scale: shows only values above zero</source>
        <translation>对数坐标：只显示大于零的值</translation>
    </message>
    <message>
        <source>Show all and follow new values (double click in the plot, or Home)</source>
        <translation>显示全部并跟随新值（在图中双击，或按 Home）</translation>
    </message>
    <message>
        <source>Fit and follow</source>
        <translation>适应并跟随</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save values as CSV…</source>
        <translation>数据存为 CSV…</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>导出曲线</translation>
    </message>
    <message>
        <source>Save the picture (PNG) or the values (CSV)</source>
        <translation>保存图片（PNG）或数据（CSV）</translation>
    </message>
    <message>
        <source>Show the curve {}</source>
        <translation>显示曲线 {}</translation>
    </message>
    <message>
        <source>Show or hide this curve</source>
        <translation>显示或隐藏此曲线</translation>
    </message>
    <message>
        <source>Plot: {}</source>
        <translation>曲线图：{}</translation>
    </message>
    <message>
        <source>No values yet.</source>
        <translation>还没有数据。</translation>
    </message>
    <message>
        <source>Curves appear here when training starts.</source>
        <translation>训练开始后，曲线会出现在这里。</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>曲线图</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message>
        <source>step {}</source>
        <translation>第 {} 步</translation>
    </message>
    <message>
        <source>raw {}</source>
        <translation>原始值 {}</translation>
    </message>
    <message>
        <source>Save values</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Press Start: the generator&apos;s samples appear here.</source>
        <translation>按“开始”，生成器的样本就会出现在这里。</translation>
    </message>
    <message>
        <source>Arrangement of the samples</source>
        <translation>样本的排列</translation>
    </message>
    <message>
        <source>How many samples to show, and in what order</source>
        <translation>显示多少样本、按什么顺序</translation>
    </message>
    <message>
        <source>Save the samples</source>
        <translation>保存样本</translation>
    </message>
    <message>
        <source>Save the samples as a picture (PNG, lossless)</source>
        <translation>将样本存为图片（PNG，无损）</translation>
    </message>
    <message>
        <source>There are no samples to save yet.</source>
        <translation>还没有可保存的样本。</translation>
    </message>
    <message>
        <source>Explore this image</source>
        <translation>探索此图像</translation>
    </message>
    <message>
        <source>Copy this image</source>
        <translation>复制此图像</translation>
    </message>
    <message>
        <source>Save this image…</source>
        <translation>保存此图像…</translation>
    </message>
    <message>
        <source>Copy all images</source>
        <translation>复制所有图像</translation>
    </message>
    <message>
        <source>Save all images…</source>
        <translation>保存所有图像…</translation>
    </message>
    <message>
        <source>Save all images enlarged…</source>
        <translation>放大保存所有图像…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the same seed always gives the same latent</source>
        <translation>{}：相同的种子总是给出相同的隐变量</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Seed A</source>
        <translation>种子 A</translation>
    </message>
    <message>
        <source>Seed B</source>
        <translation>种子 B</translation>
    </message>
    <message>
        <source>Morph from A to B</source>
        <translation>从 A 渐变到 B</translation>
    </message>
    <message>
        <source>Morph from A to B (double click: back to A)</source>
        <translation>从 A 渐变到 B（双击：回到 A）</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>交换 A 和 B</translation>
    </message>
    <message>
        <source>Swap A and B; the image stays</source>
        <translation>交换 A 和 B；图像不变</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>A named configuration: start from it, then change what you like.</source>
        <translation>一套命名的配置：以它为起点，再按需更改。</translation>
    </message>
    <message>
        <source>Source: {}</source>
        <translation>来源：{}</translation>
    </message>
    <message>
        <source>Real images of the data set</source>
        <translation>数据集中的真实图像</translation>
    </message>
    <message>
        <source>Image {}</source>
        <translation>图像 {}</translation>
    </message>
    <message>
        <source>{}, class {}</source>
        <translation>{}，类别 {}</translation>
    </message>
    <message>
        <source>Updates of the generator since the run&apos;s start</source>
        <translation>训练任务开始以来生成器的更新次数</translation>
    </message>
    <message>
        <source>How often every real image has been seen</source>
        <translation>每张真实图像被看过的次数</translation>
    </message>
    <message>
        <source>Real images per second, over the last two seconds</source>
        <translation>每秒处理的真实图像数（最近两秒）</translation>
    </message>
    <message>
        <source>Until the planned length, at the run&apos;s mean speed</source>
        <translation>按平均速度到达计划长度还需的时间</translation>
    </message>
    <message>
        <source>{} trained</source>
        <translation>已训练 {}</translation>
    </message>
    <message>
        <source>Training time; pauses do not count</source>
        <translation>训练时间，不含暂停</translation>
    </message>
    <message>
        <source>{:,.0f} MB</source>
        <translation>{:,.0f} MB</translation>
    </message>
    <message>
        <source>Memory of the whole program</source>
        <translation>整个程序占用的内存</translation>
    </message>
    <message>
        <source>Progress to the planned length</source>
        <translation>相对计划长度的进度</translation>
    </message>
    <message>
        <source>Step of the samples</source>
        <translation>样本所在的步</translation>
    </message>
    <message>
        <source>Look back at earlier samples (arrow keys: sheet by sheet; End: live)</source>
        <translation>回看较早的样本（方向键：逐张；End：实时）</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Show live samples</source>
        <translation>显示实时样本</translation>
    </message>
    <message>
        <source>Show what the generator makes now</source>
        <translation>显示生成器当前的输出</translation>
    </message>
    <message>
        <source>This run is open already.</source>
        <translation>此训练任务已经打开。</translation>
    </message>
    <message>
        <source>The sample sheet of step {:,} cannot be read.</source>
        <translation>无法读取第 {:,} 步的样本图。</translation>
    </message>
    <message>
        <source>The run {} was saved at step {:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {:,} is saved and will be kept.</source>
        <translation>第 {:,} 步已保存，并会一直保留。</translation>
    </message>
    <message>
        <source>Go back to the last checkpoint</source>
        <translation>回到最近的检查点</translation>
    </message>
    <message>
        <source>{} lies in no run.</source>
        <translation>{} 不属于任何训练任务。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Show the technical details</source>
        <translation>显示技术细节</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>关闭此消息 (Esc)</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术细节</translation>
    </message>
    <message>
        <source>Select and copy this when you report the problem</source>
        <translation>报告问题时，请选中并复制这些内容</translation>
    </message>
    <message>
        <source>a number is missing</source>
        <translation>缺少数值</translation>
    </message>
    <message>
        <source>must be above {}</source>
        <translation>必须大于 {}</translation>
    </message>
    <message>
        <source>must be at least {}</source>
        <translation>不能小于 {}</translation>
    </message>
    <message>
        <source>must be below {}</source>
        <translation>必须小于 {}</translation>
    </message>
    <message>
        <source>must be at most {}</source>
        <translation>不能大于 {}</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>必须是有限的数</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>write decimals with a point, such as 0.5</source>
        <translation>小数请用小数点，例如 0.5</translation>
    </message>
    <message>
        <source>this is not a number; write one such as {}</source>
        <translation>这不是数；请写成 {} 这样的数</translation>
    </message>
    <message>
        <source>Show these settings</source>
        <translation>展开这些设置</translation>
    </message>
    <message>
        <source>Hide these settings</source>
        <translation>收起这些设置</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation>判别器</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>D(x), real</source>
        <translation>D(x)，真实</translation>
    </message>
    <message>
        <source>D(G(z)), generated</source>
        <translation>D(G(z))，生成</translation>
    </message>
    <message>
        <source>{}: all settings can be changed until training begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: greyed settings belong to this run and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>已保存为 {}。</translation>
    </message>
    <message>
        <source>The run has failed; go back to a checkpoint or start a new run.</source>
        <translation>训练任务已出错；请回到检查点，或新建训练任务。</translation>
    </message>
    <message>
        <source>{}: {:,} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {:,} images of {}×{}</source>
        <translation>{}：{:,} 张 {}×{} 的图像</translation>
    </message>
    <message>
        <source>the generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the discriminator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {:,}, after an update of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, in G&apos;s loss</source>
        <translation>G 损失中的{}</translation>
    </message>
    <message>
        <source>Probability of augmentation</source>
        <translation>增强概率</translation>
    </message>
    <message>
        <source>Where the run trains</source>
        <translation>训练所用的设备</translation>
    </message>
    <message>
        <source>Images of {0}×{0} do not fit this network: 28, 32, 64 or 128 do.</source>
        <translation>{0}×{0} 的图像不适合此网络；可用 28、32、64 或 128。</translation>
    </message>
    <message>
        <source>Compact convolutional</source>
        <translation>紧凑卷积网络</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道数</translation>
    </message>
    <message>
        <source>Channels of the layer nearest the image; doubled inwards.</source>
        <translation>最靠近图像一层的通道数；向内逐层加倍。</translation>
    </message>
    <message>
        <source>Leaky slope</source>
        <translation>Leaky 斜率</translation>
    </message>
    <message>
        <source>Slope of D&apos;s LeakyReLU.</source>
        <translation>D 的 LeakyReLU 的斜率。</translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation>权重初始化</translation>
    </message>
    <message>
        <source>DCGAN</source>
        <translation>DCGAN</translation>
    </message>
    <message>
        <source>Generator width</source>
        <translation>生成器宽度</translation>
    </message>
    <message>
        <source>Channels of G&apos;s layer nearest the image; doubled inwards.</source>
        <translation>G 中最靠近图像一层的通道数；向内逐层加倍。</translation>
    </message>
    <message>
        <source>Discriminator width</source>
        <translation>判别器宽度</translation>
    </message>
    <message>
        <source>Channels of D&apos;s layer nearest the image; doubled inwards.</source>
        <translation>D 中最靠近图像一层的通道数；向内逐层加倍。</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Side of all convolution kernels.</source>
        <translation>所有卷积核的边长。</translation>
    </message>
    <message>
        <source>Slope of LeakyReLU for negative inputs.</source>
        <translation>LeakyReLU 对负输入的斜率。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share of D&apos;s features set to zero.</source>
        <translation>D 的特征中置零的比例。</translation>
    </message>
    <message>
        <source>BatchNorm in D</source>
        <translation>D 用 BatchNorm</translation>
    </message>
    <message>
        <source>Normalise D&apos;s features over the batch. Does not go with gradient penalties.</source>
        <translation>在批上归一化 D 的特征。不能与梯度惩罚同用。</translation>
    </message>
    <message>
        <source>BatchNorm after activation in D</source>
        <translation>D 激活后 BatchNorm</translation>
    </message>
    <message>
        <source>Else before it.</source>
        <translation>否则在激活之前。</translation>
    </message>
    <message>
        <source>Dropout at the end only</source>
        <translation>仅在末端 Dropout</translation>
    </message>
    <message>
        <source>Before D&apos;s last layer instead of after each convolution.</source>
        <translation>放在 D 的最后一层之前，而不是每个卷积之后。</translation>
    </message>
    <message>
        <source>BatchNorm ε</source>
        <translation>BatchNorm ε</translation>
    </message>
    <message>
        <source>Added to the variance.</source>
        <translation>加在方差上。</translation>
    </message>
    <message>
        <source>BatchNorm momentum</source>
        <translation>BatchNorm 动量</translation>
    </message>
    <message>
        <source>Share of the new batch in the running statistics.</source>
        <translation>新的一批在滑动统计量中所占的比例。</translation>
    </message>
    <message>
        <source>Fully connected (MLP)</source>
        <translation>全连接（MLP）</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Units of the narrower hidden layer; the other has twice as many.</source>
        <translation>较窄隐藏层的单元数；另一层为其两倍。</translation>
    </message>
    <message>
        <source>Minimax (saturating)</source>
        <translation>极小极大（饱和）</translation>
    </message>
    <message>
        <source>Non-saturating</source>
        <translation>非饱和</translation>
    </message>
    <message>
        <source>there is no such part; known are {}</source>
        <translation>没有这个部件；可用的有 {}</translation>
    </message>
    <message>
        <source>must be on or off (it is {})</source>
        <translation>必须为 on 或 off（当前为 {}）</translation>
    </message>
    <message>
        <source>there is no such hyperparameter</source>
        <translation>没有这个超参数</translation>
    </message>
    <message>
        <source>there is no {tag}; known are {known}</source>
        <translation>没有 {tag}；可用的有 {known}</translation>
    </message>
    <message>
        <source>the kind is missing</source>
        <translation>缺少 kind</translation>
    </message>
    <message>
        <source>{text} (it is {value})</source>
        <translation>{text}（当前为 {value}）</translation>
    </message>
    <message>
        <source>There is no preset {!r}; known are {}.</source>
        <translation>没有预设 {!r}；可用的有 {}。</translation>
    </message>
    <message>
        <source>R1 gradient penalty</source>
        <translation>R1 梯度惩罚</translation>
    </message>
    <message>
        <source>Weight γ</source>
        <translation>权重 γ</translation>
    </message>
    <message>
        <source>D&apos;s loss gains γ/2 · |∇D|², summed over pixels.</source>
        <translation>D 的损失加上 γ/2 · |∇D|²，对像素求和。</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>计算间隔</translation>
    </message>
    <message>
        <source>Compute it every k-th step, with k times the weight: cheaper.</source>
        <translation>每 k 步计算一次，权重为 k 倍：更省时。</translation>
    </message>
    <message>
        <source>Share of γ at the end</source>
        <translation>γ 终值比例</translation>
    </message>
    <message>
        <source>γ falls to this share of itself along a cosine until the planned length.</source>
        <translation>到计划长度为止，γ 沿余弦曲线降到自身的这一比例。</translation>
    </message>
    <message>
        <source>There is no device {!r} here; there is {}.</source>
        <translation>这里没有设备 {!r}；可用的有 {}。</translation>
    </message>
    <message>
        <source>{} is damaged or no checkpoint.</source>
        <translation>{} 已损坏，或不是检查点。</translation>
    </message>
    <message>
        <source>{} is damaged: its checksums are wrong.</source>
        <translation>{} 已损坏：校验和不符。</translation>
    </message>
    <message>
        <source>{} is no checkpoint of GAN Studio.</source>
        <translation>{} 不是 GAN Studio 的检查点。</translation>
    </message>
    <message>
        <source>{} was written by a newer GAN Studio; install the newest version.</source>
        <translation>{} 由更新版本的 GAN Studio 写出；请安装最新版本。</translation>
    </message>
    <message>
        <source>{} is no whole checkpoint: it lacks {}.</source>
        <translation>{} 不是完整的检查点：缺少 {}。</translation>
    </message>
    <message>
        <source>5 × 5</source>
        <translation>5 × 5</translation>
    </message>
    <message>
        <source>10 × 10</source>
        <translation>10 × 10</translation>
    </message>
    <message>
        <source>{} lies in no run. Continue it in a new folder with --out.</source>
        <translation>{} 不属于任何训练任务。请用 --out 在新文件夹中继续。</translation>
    </message>
    <message>
        <source>{} has newer checkpoints than step {:,}. Give the folder to go on there, or --out for a branch.</source>
        <translation>{} 中有比第 {:,} 步更新的检查点。要接着训练，请给出该文件夹；要另开分支，请用 --out。</translation>
    </message>
    <message>
        <source>The newest checkpoint is damaged; the run goes on from step {:,}.</source>
        <translation>最新的检查点已损坏；训练从第 {:,} 步继续。</translation>
    </message>
    <message>
        <source>an optimiser&apos;s state</source>
        <translation>优化器的状态</translation>
    </message>
    <message>
        <source>the moving average</source>
        <translation>滑动平均</translation>
    </message>
    <message>
        <source>a weight</source>
        <translation>某个权重</translation>
    </message>
    <message>
        <source>Step {:,} was not saved: {} Training goes on.</source>
        <translation>第 {:,} 步未能保存：{} 训练将继续。</translation>
    </message>
    <message>
        <source>This run was trained on {} and goes on on {}: from here its random numbers are others.</source>
        <translation>此训练任务原在 {} 上训练，现改在 {} 上继续：从此处起随机数会有所不同。</translation>
    </message>
    <message>
        <source>Training diverged at step {:,}: {} became NaN or infinite.</source>
        <translation>训练在第 {:,} 步发散：{} 变成了 NaN 或无穷大。</translation>
    </message>
    <message>
        <source>The likely cause is a learning rate that is too high.</source>
        <translation>原因很可能是学习率过高。</translation>
    </message>
    <message>
        <source>Likely causes: a learning rate that is too high, or no gradient penalty.</source>
        <translation>可能的原因：学习率过高，或没有梯度惩罚。</translation>
    </message>
    <message>
        <source>There is no checkpoint yet: start anew with a lower rate.</source>
        <translation>还没有检查点：请用较低的学习率重新开始。</translation>
    </message>
    <message>
        <source>The last good checkpoint is step {:,}: go on from there with a lower rate.</source>
        <translation>最近的完好检查点在第 {:,} 步：请从那里用较低的学习率继续。</translation>
    </message>
    <message>
        <source>{} is no whole checkpoint: {}.</source>
        <translation>{} 不是完整的检查点：{}。</translation>
    </message>
    <message>
        <source>{} exists and is not empty. Choose another folder, or continue the run in it with --resume.</source>
        <translation>{} 已存在且不为空。请另选文件夹，或用 --resume 继续其中的训练任务。</translation>
    </message>
    <message>
        <source>{} is no run: it has no config.json.</source>
        <translation>{} 不是训练任务：没有 config.json。</translation>
    </message>
    <message>
        <source>{} is being trained by another window or shell. Stop it there first.</source>
        <translation>{} 正由另一个窗口或命令行训练。请先在那里停止。</translation>
    </message>
    <message>
        <source>{} has no checkpoint yet: it ended before its first one.</source>
        <translation>{} 还没有检查点：它在写出第一个检查点之前就结束了。</translation>
    </message>
    <message>
        <source>{} is no run: give a run&apos;s folder or one of its checkpoints (.pt).</source>
        <translation>{} 不是训练任务：请给出训练任务的文件夹或其中的检查点（.pt）。</translation>
    </message>
    <message>
        <source>is fixed once training has started; make a new run to change it</source>
        <translation>在训练开始后不可更改；如需更改，请新建训练任务</translation>
    </message>
    <message>
        <source>this data set has no classes; set the conditioning to none</source>
        <translation>此数据集没有类别；请将条件方式设为“无”（none）</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>Training stopped by an error in the program: {}. What was saved before is safe.</source>
        <translation>训练因程序错误而停止：{}。此前保存的内容完好无损。</translation>
    </message>
    <message>
        <source>AC-GAN</source>
        <translation>AC-GAN</translation>
    </message>
    <message>
        <source>D does not see the label but has to name it, for real and generated images; G is paid for images whose class is clear. Digits become very legible, sometimes too uniform.</source>
        <translation>D 看不到标签，却要说出真实图像和生成图像的类别；图像的类别越清楚，G 得到的奖励越多。数字会变得很清晰，有时过于千篇一律。</translation>
    </message>
    <message>
        <source>Conditional DCGAN, classifying</source>
        <translation>条件 DCGAN（带分类）</translation>
    </message>
    <message>
        <source>Conditional DCGAN</source>
        <translation>条件 DCGAN</translation>
    </message>
    <message>
        <source>Both networks are told the digit. In the 10 × 10 layout each row is a class and each column one latent: watch the style stay while the digit changes.</source>
        <translation>两个网络都知道是哪个数字。在 10 × 10 的排列中，每行是一个类别，每列是一个隐变量：看数字变化而风格保持不变。</translation>
    </message>
    <message>
        <source>DCGAN with label noise</source>
        <translation>DCGAN（标签噪声）</translation>
    </message>
    <message>
        <source>As the conditional DCGAN, but D is not told the digit and has to name it: its class loss is plotted under Terms and falls within the first minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&apos;s targets tremble, and real and generated images share one batch and its statistics. D&apos;s loss adds both halves of that batch, so 1.4 means that it cannot tell; samples sharpen slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCGAN, stabilised</source>
        <translation>DCGAN（稳定版）</translation>
    </message>
    <message>
        <source>The DCGAN with every early remedy at once: one-sided label smoothing, clipped gradients, spectral normalisation and falling rates. Compare its losses with plain DCGAN: D can no longer become sure.</source>
        <translation>在 DCGAN 上同时用上所有早期的补救办法：单边标签平滑、梯度裁剪、谱归一化和递减的学习率。请与普通 DCGAN 比较损失：D 再也不会变得过于自信。</translation>
    </message>
    <message>
        <source>Convolutions make strokes instead of speckles. It learns slowly and steadily: expect shapes after some minutes and digits after an hour on a CPU.</source>
        <translation>卷积画出的是笔画，而不是斑点。它学得慢而稳：在 CPU 上，几分钟后出现形状，一小时后出现数字。</translation>
    </message>
    <message>
        <source>DRAGAN</source>
        <translation>DRAGAN</translation>
    </message>
    <message>
        <source>The plain game with D&apos;s slope held at 1 around the real images: the sudden collapses of the first GAN stay away. The penalty is plotted under Terms.</source>
        <translation>普通的博弈，但在真实图像附近将 D 的斜率保持为 1：最初的 GAN 那种突然崩溃不再出现。惩罚项画在“附加项”中。</translation>
    </message>
    <message>
        <source>The first GAN</source>
        <translation>最初的 GAN</translation>
    </message>
    <message>
        <source>Two fully connected networks play the game of 2014. Noise turns into smudged digits within a minute; the losses wander, and some digits are drawn far more often than others.</source>
        <translation>两个全连接网络进行 2014 年的那场博弈。一分钟之内，噪声就变成模糊的数字；损失起伏不定，有些数字出现得远比其他数字多。</translation>
    </message>
    <message>
        <source>SNGAN with hinge loss</source>
        <translation>SNGAN（合页损失）</translation>
    </message>
    <message>
        <source>Spectral normalisation keeps D from growing steep, and the hinge stops it from caring about what it has right. Watch how calm D&apos;s scores stay.</source>
        <translation>谱归一化防止 D 变得陡峭，合页损失让它不再计较已经判对的图像。请看 D 的得分有多平稳。</translation>
    </message>
    <message>
        <source>InfoGAN</source>
        <translation>InfoGAN</translation>
    </message>
    <message>
        <source>Nobody tells the networks what a digit is, yet one code comes to choose it and two others slant and width. Watch the codes&apos; loss under Terms fall.</source>
        <translation>没有人告诉网络什么是数字，但一个编码逐渐决定数字，另外两个逐渐决定倾斜和粗细。请看“附加项”中编码的损失下降。</translation>
    </message>
    <message>
        <source>LSGAN</source>
        <translation>LSGAN</translation>
    </message>
    <message>
        <source>Scores are drawn to 0 and 1 by springs instead of judged by a sigmoid. D(x) and D(G(z)) meet near 0.5; gradients do not die when D is right.</source>
        <translation>得分不是由 sigmoid 评判，而是像被弹簧拉向 0 和 1。D(x) 与 D(G(z)) 在 0.5 附近相遇；即使 D 判对，梯度也不会消失。</translation>
    </message>
    <message>
        <source>PacGAN</source>
        <translation>PacGAN</translation>
    </message>
    <message>
        <source>D judges two images together, so a generator that always draws the same is found out. The class counts even out while the samples look like DCGAN&apos;s.</source>
        <translation>D 同时评判两张图像，总画同一张图的生成器会被识破。各类别的数量趋于均衡，而样本看起来与 DCGAN 的一样。</translation>
    </message>
    <message>
        <source>Quick digits, without classes</source>
        <translation>快速数字（无类别）</translation>
    </message>
    <message>
        <source>The default without telling the networks what the digits are: it has to find the ten shapes itself, and takes longer. Compare the two after a minute.</source>
        <translation>与默认预设相同，但不告诉网络数字是什么：它必须自己找出十种形状，因而更慢。请在一分钟后比较两者。</translation>
    </message>
    <message>
        <source>Quick digits</source>
        <translation>快速数字</translation>
    </message>
    <message>
        <source>Digits of the class you ask for appear within seconds. Both losses stay near the middle: neither network wins.</source>
        <translation>几秒之内就会出现所要类别的数字。两个损失都保持在中间：没有哪个网络获胜。</translation>
    </message>
    <message>
        <source>R3GAN, small</source>
        <translation>R3GAN（小型）</translation>
    </message>
    <message>
        <source>Pairs instead of single images, R1 and R2 on every step, no BatchNorm and no tricks: the modern baseline. Losses lie near 0.69, and every mode is kept.</source>
        <translation>以成对的图像代替单张图像，每步都用 R1 和 R2，没有 BatchNorm，也没有技巧：这是现代的基线。损失在 0.69 附近，所有模式都得以保留。</translation>
    </message>
    <message>
        <source>Ring: the first GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generated points gather in one place, D points elsewhere, and all of them leap there: mode collapse, to be seen. Not one of eight modes is kept for long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring: R3GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both networks learn at one rate, and R1 and R2 keep D&apos;s slopes gentle where points are. Within seconds all eight modes are found; then the points close in on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WGAN-GP with two rates</source>
        <translation>WGAN-GP（双学习率）</translation>
    </message>
    <message>
        <source>The critic learns three times as fast as G instead of five times as often: one critic update a step suffices. Compare its images per second with WGAN-GP.</source>
        <translation>评论器不是更新次数为 G 的五倍，而是学习率为 G 的三倍：每步更新一次评论器就够了。请与 WGAN-GP 比较每秒图像数。</translation>
    </message>
    <message>
        <source>Unrolled GAN</source>
        <translation>Unrolled GAN</translation>
    </message>
    <message>
        <source>G plays against the discriminator five moves ahead, and learns through those moves. Slow, but classes that the first GAN forgets come back.</source>
        <translation>G 与五步之后的判别器博弈，并从这些步中学习。速度较慢，但最初的 GAN 遗忘的类别会重新出现。</translation>
    </message>
    <message>
        <source>WGAN-GP</source>
        <translation>WGAN-GP</translation>
    </message>
    <message>
        <source>A gradient penalty in place of clipping: the same meaningful loss, but the critic may use all its strength. Minus the critic&apos;s loss falls steadily.</source>
        <translation>以梯度惩罚代替裁剪：损失同样有意义，而评论器可以发挥全部能力。评论器损失的相反数会稳步下降。</translation>
    </message>
    <message>
        <source>WGAN</source>
        <translation>WGAN</translation>
    </message>
    <message>
        <source>The critic&apos;s loss is minus a distance: it falls within the first fifty steps and then rises towards 0 as the digits get better, which no earlier loss did. Learning is slow, because clipping keeps the critic simple.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adaptive augmentation (ADA)</source>
        <translation>自适应增强（ADA）</translation>
    </message>
    <message>
        <source>Target r</source>
        <translation>目标 r</translation>
    </message>
    <message>
        <source>Mean sign of D(real) above which more is augmented.</source>
        <translation>D(真实) 符号的均值高于此值时加强增强。</translation>
    </message>
    <message>
        <source>From 0 to 1 in</source>
        <translation>由 0 升至 1 需</translation>
    </message>
    <message>
        <source>How many images it takes the probability to rise all the way.</source>
        <translation>概率从 0 升到 1 需要经过多少图像。</translation>
    </message>
    <message>
        <source>DiffAugment</source>
        <translation>DiffAugment</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Up to this share of the image&apos;s side.</source>
        <translation>最多为图像边长的这一比例。</translation>
    </message>
    <message>
        <source>Cut-out</source>
        <translation>遮挡</translation>
    </message>
    <message>
        <source>Side of the square that is blanked, as a share; 0: none.</source>
        <translation>被抹去的方块的边长，以比例计；0 表示不遮挡。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Brightness, saturation, contrast; of colour images only.</source>
        <translation>亮度、饱和度、对比度；仅用于彩色图像。</translation>
    </message>
    <message>
        <source>Horizontal flips</source>
        <translation>水平翻转</translation>
    </message>
    <message>
        <source>Instance noise</source>
        <translation>实例噪声</translation>
    </message>
    <message>
        <source>Strength at the start</source>
        <translation>初始强度</translation>
    </message>
    <message>
        <source>Standard deviation; images reach from -1 to 1.</source>
        <translation>标准差；图像取值为 -1 到 1。</translation>
    </message>
    <message>
        <source>Faded at</source>
        <translation>消失位置</translation>
    </message>
    <message>
        <source>Share of the planned length at which the noise has gone.</source>
        <translation>噪声消失时在计划长度中的比例。</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>残差网络</translation>
    </message>
    <message>
        <source>Channels nearest the image; doubled inwards.</source>
        <translation>最靠近图像处的通道数；向内逐层加倍。</translation>
    </message>
    <message>
        <source>Blocks per size</source>
        <translation>每尺寸块数</translation>
    </message>
    <message>
        <source>Residual blocks at each image size.</source>
        <translation>每个图像尺寸上的残差块数。</translation>
    </message>
    <message>
        <source>Normalisation in G</source>
        <translation>G 的归一化</translation>
    </message>
    <message>
        <source>Pixel norm scales each pixel&apos;s features to length one.</source>
        <translation>像素归一化将每个像素的特征缩放到长度 1。</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>合页</translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation>最小二乘</translation>
    </message>
    <message>
        <source>Relativistic pairing</source>
        <translation>相对配对</translation>
    </message>
    <message>
        <source>Target for real</source>
        <translation>真实目标值</translation>
    </message>
    <message>
        <source>0.9 is one-sided label smoothing: D may not become too sure.</source>
        <translation>0.9 为单边标签平滑：使 D 不至于过于自信。</translation>
    </message>
    <message>
        <source>Target for generated</source>
        <translation>生成目标值</translation>
    </message>
    <message>
        <source>Above 0 the smoothing is two-sided.</source>
        <translation>大于 0 时为双边平滑。</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>标签噪声</translation>
    </message>
    <message>
        <source>So much times a number from 0 to 1 is added to each target of D.</source>
        <translation>将此值乘以 0 到 1 的随机数，加到 D 的每个目标值上。</translation>
    </message>
    <message>
        <source>Wasserstein</source>
        <translation>Wasserstein</translation>
    </message>
    <message>
        <source>does not go with BatchNorm in D: the penalty assumes that D judges each image by itself</source>
        <translation>不能与 D 中的 BatchNorm 同用：此惩罚假定 D 独立评判每张图像</translation>
    </message>
    <message>
        <source>Class loss (AC-GAN)</source>
        <translation>类别损失（AC-GAN）</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Of the cross-entropy in both networks&apos; losses.</source>
        <translation>两个网络损失中交叉熵的权重。</translation>
    </message>
    <message>
        <source>needs classes: set the conditioning to auxiliary, or to projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not go with a label at D&apos;s input: D would copy it; take auxiliary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned codes (InfoGAN)</source>
        <translation>可学习编码（InfoGAN）</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>Values of the categorical code; 0: none.</source>
        <translation>分类编码的取值个数；0 表示不用。</translation>
    </message>
    <message>
        <source>Continuous codes</source>
        <translation>连续编码数</translation>
    </message>
    <message>
        <source>Each from -1 to 1.</source>
        <translation>每个取值为 -1 到 1。</translation>
    </message>
    <message>
        <source>Weight, categorical</source>
        <translation>分类权重</translation>
    </message>
    <message>
        <source>Weight, continuous</source>
        <translation>连续权重</translation>
    </message>
    <message>
        <source>needs at least one code</source>
        <translation>至少需要一个编码</translation>
    </message>
    <message>
        <source>the codes are more numbers than z has</source>
        <translation>编码数超过了 z 的维数</translation>
    </message>
    <message>
        <source>DRAGAN penalty</source>
        <translation>DRAGAN 惩罚</translation>
    </message>
    <message>
        <source>Weight λ</source>
        <translation>权重 λ</translation>
    </message>
    <message>
        <source>D&apos;s loss gains λ · (|∇D(x + δ)| - 1)².</source>
        <translation>D 的损失加上 λ · (|∇D(x + δ)| - 1)²。</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>扰动范围</translation>
    </message>
    <message>
        <source>δ is uniform up to so many standard deviations of the batch&apos;s pixels.</source>
        <translation>δ 均匀分布，最大为一批像素标准差的这一倍数。</translation>
    </message>
    <message>
        <source>Gradient norm clipping</source>
        <translation>梯度范数裁剪</translation>
    </message>
    <message>
        <source>Longest gradient</source>
        <translation>最大范数</translation>
    </message>
    <message>
        <source>Of G and of D, each by itself.</source>
        <translation>G 和 D 分别计算。</translation>
    </message>
    <message>
        <source>Gradient penalty (WGAN-GP)</source>
        <translation>梯度惩罚（WGAN-GP）</translation>
    </message>
    <message>
        <source>D&apos;s loss gains λ · (|∇D(x̂)| - centre)².</source>
        <translation>D 的损失加上 λ · (|∇D(x̂)| - 中心)²。</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>The slope that is asked for: 1, or 0 for a flat D.</source>
        <translation>要求的斜率：1；0 则使 D 平坦。</translation>
    </message>
    <message>
        <source>Gradient value clipping</source>
        <translation>梯度值裁剪</translation>
    </message>
    <message>
        <source>Largest entry</source>
        <translation>最大分量</translation>
    </message>
    <message>
        <source>Minibatch standard deviation</source>
        <translation>小批标准差</translation>
    </message>
    <message>
        <source>Mode seeking</source>
        <translation>模式寻求</translation>
    </message>
    <message>
        <source>G&apos;s loss gains λ · |z - z&apos;| / |G(z) - G(z&apos;)|, both mean differences.</source>
        <translation>G 的损失加上 λ · |z - z&apos;| / |G(z) - G(z&apos;)|，两者均为平均差。</translation>
    </message>
    <message>
        <source>Packing (PacGAN)</source>
        <translation>打包（PacGAN）</translation>
    </message>
    <message>
        <source>Images at once</source>
        <translation>每次图像数</translation>
    </message>
    <message>
        <source>m: how many images D judges together.</source>
        <translation>m：D 一起评判的图像数。</translation>
    </message>
    <message>
        <source>does not go with classes: D would judge images of different classes as one</source>
        <translation>不能与类别同用：D 会把不同类别的图像当作一组来评判</translation>
    </message>
    <message>
        <source>the batch size {} is no multiple of {}</source>
        <translation>批大小 {} 不是 {} 的倍数</translation>
    </message>
    <message>
        <source>R2 gradient penalty</source>
        <translation>R2 梯度惩罚</translation>
    </message>
    <message>
        <source>Spectral normalisation</source>
        <translation>谱归一化</translation>
    </message>
    <message>
        <source>Of G too</source>
        <translation>也用于 G</translation>
    </message>
    <message>
        <source>Normalise the generator&apos;s layers as well.</source>
        <translation>对生成器的各层也做归一化。</translation>
    </message>
    <message>
        <source>Unrolled discriminator</source>
        <translation>判别器展开</translation>
    </message>
    <message>
        <source>Steps k</source>
        <translation>展开步数 k</translation>
    </message>
    <message>
        <source>How many updates of D G looks ahead; each costs one more pass.</source>
        <translation>G 预看 D 的多少次更新；每多一次，多一遍计算。</translation>
    </message>
    <message>
        <source>Weight clipping</source>
        <translation>权重裁剪</translation>
    </message>
    <message>
        <source>Limit c</source>
        <translation>上限 c</translation>
    </message>
    <message>
        <source>Weights stay between -c and c.</source>
        <translation>权重保持在 -c 与 c 之间。</translation>
    </message>
    <message>
        <source>makes no sense beside {} off</source>
        <translation>与 {} off 一起使用没有意义</translation>
    </message>
    <message>
        <source>{} exists already. Replace it?</source>
        <translation>{} 已存在，要替换吗？</translation>
    </message>
    <message>
        <source>{:g} minutes of training; {:,} images judged; the floor, of {:,} real test images, is {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits, judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fréchet distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class as asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole planned length; {:,} points; a mode is caught with 20 of them within 3σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within 3σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>energy distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} lies in the way: no result belongs to it. Move it, or choose another folder with --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {:,} of {} could not be saved. Make room; the same command goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the preset&apos;s configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the version of GAN Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {} before, {} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, seed {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset {!r} cannot be measured yet: nothing judges its data set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have drawn: pairs of x and y, each -1 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of samples around each point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid of Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modes along a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid has as many Gaussians as its square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of each; neighbours are 2 apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data are points of the plane: choose the network for points, or the MLP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the points have no classes: set the conditioning to none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is made for images, and the data are points of the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring of Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many Gaussians.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of each; the circle&apos;s radius is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation around the half circles, whose radius is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy distance {} from {:,} points; of as many real ones {} (the floor).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} modes caught (20 points or more within 3σ; {} with at least one).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:.1f} % of the points lie within 3σ of a mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map: what D says of each place, from fake to real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows: which way D would take generated points for real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real points: those of the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} generated points lie outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&apos;s gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D: fake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plane: what D says of each place, real and generated points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&apos;s probability of real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&apos;s score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plane to draw points on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to spray points. By keys: arrows move, Space sprays, [ and ] change the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag with the mouse or a pen to spray points,
or begin with one of the examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush: sprays points (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser: takes points away (E; or drag with the right button)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear: takes all points away (Ctrl+Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of brush and eraser ([ and ])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density: points sprayed at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with an example shape (Alt+X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points: {} (at least {} are needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points: {} (there is no room for more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two blobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small network for points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of each hidden layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each of the two networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows each hidden layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data set has {:,} samples, fewer than one batch of {:,}. Choose a smaller batch size.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
